import { Switch, Table } from '@mantine/core'
import type { RuleView } from '../../../core/routing/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { RuleAsks, RuleGoesTo } from './rule-words.tsx'

type Props = {
  rule: RuleView
  /** Whether the one who reads may change it. */
  mayManage: boolean
  isFirst: boolean
  isLast: boolean
  isBusy: boolean
  onSwitch: (isOn: boolean) => void
  onMove: (step: 1 | -1) => void
  onEdit: () => void
  onRemove: () => void
}

export function RuleRow({ rule, mayManage, isFirst, isLast, isBusy, ...on }: Props) {
  const { name, isOn } = rule
  const act = { variant: 'default', size: 'compact-sm', isBusy } as const
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{name}</bdi>
      </Table.Th>
      <Table.Td>
        <RuleAsks conditions={rule.conditions} />
      </Table.Td>
      <Table.Td>
        <RuleGoesTo target={rule.target} share={rule.share} />
      </Table.Td>
      <Table.Td>
        <Switch
          checked={isOn}
          disabled={!mayManage}
          aria-label={t('routing.switch', { name })}
          label={t(isOn ? 'routing.on' : 'routing.off')}
          onChange={(event) => !isBusy && on.onSwitch(event.currentTarget.checked)}
        />
      </Table.Td>
      {mayManage && (
        <Table.Td>
          <div className="acts acts--tight">
            {!isFirst && (
              <BusyButton {...act} onClick={() => on.onMove(-1)} aria-label={t('routing.up.what', { name })}>
                {t('routing.up')}
              </BusyButton>
            )}
            {!isLast && (
              <BusyButton {...act} onClick={() => on.onMove(1)} aria-label={t('routing.down.what', { name })}>
                {t('routing.down')}
              </BusyButton>
            )}
            <BusyButton {...act} onClick={on.onEdit} aria-label={t('routing.edit.what', { name })}>
              {t('routing.edit')}
            </BusyButton>
            <BusyButton {...act} onClick={on.onRemove} aria-label={t('routing.remove.what', { name })}>
              {t('routing.remove')}
            </BusyButton>
          </div>
        </Table.Td>
      )}
    </Table.Tr>
  )
}
