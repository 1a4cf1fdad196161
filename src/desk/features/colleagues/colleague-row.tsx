import { NativeSelect, Table } from '@mantine/core'
import type { Colleague } from '../../../core/colleagues/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Instant } from '../../ui/instant.tsx'
import type { Role } from './colleagues-query.ts'
import { asRole, roleChoices } from './roles.ts'

type Props = {
  colleague: Colleague
  isSelf: boolean
  isBusy: boolean
  now: Date
  onRole: (role: Role) => void
  onDisable: () => void
  onEnable: () => void
  onInviteAgain: () => void
  /** Opens the choice of programs. */
  onPrograms: () => void
  /** Asks whether to remove their second factor. */
  onRemoveFactor: () => void
}

export function ColleagueRow(props: Props) {
  const {
    colleague,
    isSelf,
    isBusy,
    now,
    onRole,
    onDisable,
    onEnable,
    onInviteAgain,
    onPrograms,
    onRemoveFactor,
  } = props
  const { name, email, role, state, programs, hasSecondFactor } = colleague
  const who = name || email
  return (
    <Table.Tr data-line={colleague.id} className={state === 'active' ? undefined : 'row-quiet'}>
      <Table.Th scope="row">
        <bdi>{name || t('colleagues.no-name')}</bdi>
        {isSelf && <span className="muted"> {t('colleagues.self')}</span>}
        <div className="muted small row-address">{email}</div>
      </Table.Th>
      <Table.Td>
        <NativeSelect
          aria-label={t('colleagues.role.of', { name: who })}
          size="sm"
          value={role}
          disabled={state === 'disabled'}
          data={roleChoices()}
          onChange={(event) => !isBusy && onRole(asRole(event.currentTarget.value))}
        />
        {role === 'counselor' && state !== 'disabled' && (
          <div className="small">
            <button type="button" className="link-button" onClick={onPrograms}>
              {programs === null
                ? t('colleagues.programs.all')
                : t('colleagues.programs.some', { count: programs.length })}
            </button>
          </div>
        )}
      </Table.Td>
      <Table.Td>
        <span>{t(`colleagues.state.${state}`)}</span>
        <div className="muted small">
          {t(sinceWhen[state])} <Instant at={whenOf(colleague)} now={now} />
        </div>
        {hasSecondFactor && <div className="muted small">{t('factors.set-up')}</div>}
      </Table.Td>
      <Table.Td>
        <div className="row-acts">
          {hasSecondFactor && !isSelf && (
            <BusyButton
              variant="default"
              size="compact-md"
              isBusy={isBusy}
              onClick={onRemoveFactor}
              aria-label={t('factors.remove.who', { name: who })}
            >
              {t('factors.remove')}
            </BusyButton>
          )}
          {state === 'invited' && (
            <BusyButton
              variant="default"
              size="compact-md"
              isBusy={isBusy}
              onClick={onInviteAgain}
              aria-label={t('colleagues.again.who', { name: who })}
            >
              {t('colleagues.again')}
            </BusyButton>
          )}
          {state === 'disabled' ? (
            <BusyButton
              variant="default"
              size="compact-md"
              isBusy={isBusy}
              onClick={onEnable}
              aria-label={t('colleagues.enable.who', { name: who })}
            >
              {t('colleagues.enable')}
            </BusyButton>
          ) : (
            <BusyButton
              variant="default"
              size="compact-md"
              isBusy={isBusy}
              onClick={onDisable}
              aria-label={t('colleagues.disable.who', { name: who })}
            >
              {t('colleagues.disable')}
            </BusyButton>
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  )
}

const sinceWhen = {
  active: 'colleagues.since',
  invited: 'colleagues.invited-at',
  disabled: 'colleagues.disabled-since',
} as const

/** Since when they are what they are. */
const whenOf = ({ disabledAt, joinedAt, invitedAt }: Colleague): string => disabledAt ?? joinedAt ?? invitedAt
