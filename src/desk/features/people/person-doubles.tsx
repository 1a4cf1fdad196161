import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { Instant } from '../../ui/instant.tsx'
import { Part } from '../../ui/part.tsx'
import { showDone } from '../../ui/undo.tsx'
import { PairCard } from './pair-card.tsx'
import { personDoublesQuery, undoMerge } from './person-query.ts'

/** Whom a person may be too, and who was merged into them, each with the way back. */
export function PersonDoubles({ id, now }: { id: string; now: Date }) {
  const client = useQueryClient()
  const { data } = useQuery(personDoublesQuery(id))
  const refresh = () => client.invalidateQueries()
  const undo = useMutation({
    mutationFn: undoMerge,
    onSuccess: () => showDone(t('merge.undone')),
    onSettled: refresh,
  })
  if (!data) return null
  return (
    <>
      {data.pairs.length > 0 && (
        <Part title={t('person.doubles')}>
          {data.pairs.map((pair) => (
            <PairCard key={pair.id} pair={pair} now={now} onDecided={refresh} />
          ))}
        </Part>
      )}
      {data.merges.length > 0 && (
        <Part title={t('merge.history')}>
          <p className="alert-line" role="alert">
            {undo.error ? sayFailure(undo.error) : ''}
          </p>
          <ul className="plain-list">
            {data.merges.map(({ id, at, by, name, email }) => (
              <li key={id}>
                {t('merge.history.line', { name, email, by })}, <Instant at={at} now={now} />{' '}
                <BusyButton
                  variant="default"
                  size="compact-sm"
                  isBusy={undo.isPending}
                  onClick={() => undo.mutate(id)}
                >
                  {t('merge.undo')}
                </BusyButton>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
