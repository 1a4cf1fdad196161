import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RuleView } from '../../core/routing/schema.ts'
import type { TeamView } from '../../core/teams/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { AbsencesPart } from '../features/routing/absences-part.tsx'
import { RuleDialog } from '../features/routing/rule-dialog.tsx'
import { RuleRow } from '../features/routing/rule-row.tsx'
import {
  orderRules,
  removeRule,
  removeTeam,
  restoreRule,
  routingQuery,
  switchRule,
  trialQuery,
} from '../features/routing/routing-query.ts'
import { TeamDialog } from '../features/routing/team-dialog.tsx'
import { TrialPart } from '../features/routing/trial-part.tsx'
import { sessionQuery } from '../features/session/session-query.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { showUndo } from '../ui/undo.tsx'
import { WideTable } from '../ui/wide-table.tsx'
import { joinWords } from '../ui/join-words.ts'

/** Who gets what comes in: rules, teams, and who is away. */
export function RoutingScreen() {
  const client = useQueryClient()
  const now = useNow()
  const { rules, teams, absences, hours } = useSuspenseQuery(routingQuery).data
  const { data: session } = useQuery(sessionQuery)
  const mayManage = session?.permissions.includes('routing:manage') ?? false
  const trial = useQuery({ ...trialQuery, enabled: false })
  /** What is being changed; `new` for one more. */
  const [rule, setRule] = useState<RuleView | 'new' | null>(null)
  const [team, setTeam] = useState<TeamView | 'new' | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: routingQuery.queryKey, exact: true })
  const act = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onSettled: refresh })

  function move(from: number, step: 1 | -1) {
    const ids = rules.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved) ids.splice(from + step, 0, moved)
    act.mutate(() => orderRules(ids))
  }
  const remove = ({ id, name }: RuleView) =>
    act.mutate(async () => {
      await removeRule(id)
      showUndo({
        message: t('routing.removed', { name }),
        undo: () => restoreRule(id),
        onUndone: () => void refresh(),
      })
    })

  const why = act.error ?? trial.error
  const heads = ['rule', 'when', 'to', 'state', ...(mayManage ? (['acts'] as const) : [])] as const
  return (
    <>
      <ScreenHeading title={t('routing.title')} />
      <p className="lead">{t('routing.lead')}</p>
      <p className="alert-line" role="alert">
        {why ? sayFailure(why) : ''}
      </p>
      <Part title={t('routing.rules')}>
        {rules.length === 0 ? (
          <Emptiness title={t('routing.none.title')} text={t('routing.none.text')} />
        ) : (
          <WideTable
            label={t('routing.rules')}
            heads={heads.map((head) => t(`routing.${head}`))}
            minWidth={820}
          >
            {rules.map((each, at) => (
              <RuleRow
                key={each.id}
                rule={each}
                mayManage={mayManage}
                isFirst={at === 0}
                isLast={at === rules.length - 1}
                isBusy={act.isPending}
                onSwitch={(isOn) => act.mutate(() => switchRule(each, isOn))}
                onMove={(step) => move(at, step)}
                onEdit={() => setRule(each)}
                onRemove={() => remove(each)}
              />
            ))}
          </WideTable>
        )}
        {mayManage && (
          <div className="acts">
            <Button onClick={() => setRule('new')}>{t('routing.add')}</Button>
            {rules.length > 0 && (
              <BusyButton variant="default" isBusy={trial.isFetching} onClick={() => void trial.refetch()}>
                {t('routing.try')}
              </BusyButton>
            )}
          </div>
        )}
      </Part>
      {trial.data && <TrialPart trial={trial.data} now={now} />}
      <Part title={t('teams.title')}>
        {teams.length === 0 && <p className="muted">{t('teams.none')}</p>}
        <ul className="plain-list views">
          {teams.map((each) => (
            <li key={each.id}>
              <strong>
                <bdi>{each.name}</bdi>
              </strong>
              <span className="muted">{joinWords(each.members.map(({ name }) => name))}</span>
              {each.hours !== null && (
                <span className="muted small">
                  {hours.find(({ key }) => key === each.hours)?.name ?? t('teams.hours.gone')}
                </span>
              )}
              {mayManage && (
                <>
                  <BusyButton
                    variant="default"
                    size="compact-sm"
                    isBusy={false}
                    onClick={() => setTeam(each)}
                    aria-label={t('teams.edit.what', { name: each.name })}
                  >
                    {t('routing.edit')}
                  </BusyButton>
                  <BusyButton
                    variant="default"
                    size="compact-sm"
                    isBusy={act.isPending}
                    onClick={() => act.mutate(() => removeTeam(each.id))}
                    aria-label={t('teams.remove.what', { name: each.name })}
                  >
                    {t('routing.remove')}
                  </BusyButton>
                </>
              )}
            </li>
          ))}
        </ul>
        {mayManage && (
          <div className="acts">
            <Button variant="default" onClick={() => setTeam('new')}>
              {t('teams.add')}
            </Button>
          </div>
        )}
      </Part>
      <AbsencesPart absences={absences} selfId={session?.id} mayManage={mayManage} onChanged={refresh} />
      {rule && (
        <RuleDialog
          rule={rule === 'new' ? null : rule}
          current={rules.find((each) => rule !== 'new' && each.id === rule.id)}
          teams={teams}
          onSaved={refresh}
          onClose={() => setRule(null)}
        />
      )}
      {team && (
        <TeamDialog
          team={team === 'new' ? null : team}
          current={teams.find((each) => team !== 'new' && each.id === team.id)}
          hours={hours}
          onSaved={refresh}
          onClose={() => setTeam(null)}
        />
      )}
    </>
  )
}
