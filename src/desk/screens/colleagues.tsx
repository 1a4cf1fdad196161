import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Colleague } from '../../core/colleagues/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { ColleagueRow } from '../features/colleagues/colleague-row.tsx'
import {
  changeRole,
  colleaguesQuery,
  disable,
  enable,
  inviteAgain,
} from '../features/colleagues/colleagues-query.ts'
import { InvitationLink } from '../features/colleagues/invitation-link.tsx'
import { ColleaguePrograms } from '../features/colleagues/colleague-programs.tsx'
import { InviteForm } from '../features/colleagues/invite-form.tsx'
import { RemoveFactorDialog } from '../features/colleagues/remove-factor-dialog.tsx'
import { SecondFactorRoles } from '../features/colleagues/second-factor-roles.tsx'
import { sessionQuery } from '../features/session/session-query.ts'
import { sayFailure } from '../ui/failure.tsx'
import { useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { showUndo } from '../ui/undo.tsx'
import { WideTable } from '../ui/wide-table.tsx'

type Invited = { email: string; link: string | null }
type Act = { run: () => Promise<unknown>; done: string; undo: () => Promise<unknown> }

export function ColleaguesScreen() {
  const client = useQueryClient()
  const now = useNow()
  const { data: colleagues } = useSuspenseQuery(colleaguesQuery)
  const { data: session } = useQuery(sessionQuery)
  const [invited, setInvited] = useState<Invited | null>(null)
  const [limited, setLimited] = useState<Colleague | null>(null)
  const [phoneless, setPhoneless] = useState<Colleague | null>(null)
  const refresh = () => client.invalidateQueries(colleaguesQuery)

  const act = useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (_done, { done, undo }) => showUndo({ message: done, undo: () => undo().then(refresh) }),
    onSettled: refresh,
  })
  const again = useMutation({
    mutationFn: ({ id }: Colleague) => inviteAgain(id),
    onSuccess: ({ link }, { email }) => setInvited({ email, link }),
  })
  const error = act.error ?? again.error
  const isBusy = act.isPending || again.isPending

  return (
    <>
      <ScreenHeading title={t('colleagues.title')} />
      <p className="lead">{t('colleagues.lead')}</p>
      <p className="alert-line" role="alert">
        {error ? sayFailure(error) : ''}
      </p>
      <WideTable
        label={t('colleagues.list')}
        heads={[t('colleagues.name'), t('colleagues.role'), t('colleagues.state'), t('colleagues.acts')]}
      >
        {colleagues.map((colleague) => {
          const { id, role } = colleague
          const name = colleague.name || colleague.email
          return (
            <ColleagueRow
              key={id}
              colleague={colleague}
              isSelf={id === session?.id}
              isBusy={isBusy}
              now={now}
              onRole={(next) =>
                act.mutate({
                  run: () => changeRole(id, next),
                  done: t('colleagues.role.changed', { name, role: t(`role.${next}`) }),
                  undo: () => changeRole(id, role),
                })
              }
              onDisable={() =>
                act.mutate({
                  run: () => disable(id),
                  done: t('colleagues.disabled', { name }),
                  undo: () => enable(id),
                })
              }
              onEnable={() =>
                act.mutate({
                  run: () => enable(id),
                  done: t('colleagues.enabled', { name }),
                  undo: () => disable(id),
                })
              }
              onInviteAgain={() => again.mutate(colleague)}
              onPrograms={() => setLimited(colleague)}
              onRemoveFactor={() => setPhoneless(colleague)}
            />
          )
        })}
      </WideTable>
      {limited && (
        <ColleaguePrograms colleague={limited} onSaved={refresh} onClose={() => setLimited(null)} />
      )}
      {phoneless && (
        <RemoveFactorDialog colleague={phoneless} onRemoved={refresh} onClose={() => setPhoneless(null)} />
      )}
      <section className="part" aria-labelledby="invite-title">
        <h2 id="invite-title">{t('colleagues.invite.title')}</h2>
        <div role="status">{invited && <InvitationLink {...invited} />}</div>
        <InviteForm onInvited={setInvited} />
      </section>
      <SecondFactorRoles />
    </>
  )
}
