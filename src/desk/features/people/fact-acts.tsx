import { useMutation, useQueryClient } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showDone, showUndo } from '../../ui/undo.tsx'
import { sayField } from '../../ui/words.ts'
import { acceptFact, declineFact, undoFact } from './person-query.ts'

type Props = { fact: { id: string; field: string; value: string; state: string; isDecided: boolean } }

/** Accepts or declines a value that differs from what is known, and takes that back. */
export function FactActs({ fact: { id, field, value, state, isDecided } }: Props) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['person'] })
  const decide = useMutation({
    mutationFn: (decision: 'accept' | 'decline') =>
      decision === 'accept' ? acceptFact(id) : declineFact(id),
    onSuccess: (_, decision) =>
      showUndo({
        message: t(decision === 'accept' ? 'person.fact.accepted' : 'person.fact.declined'),
        undo: () => undoFact(id),
        onUndone: () => void refresh(),
      }),
    onError: (error) => showDone(sayFailure(error)),
    onSettled: refresh,
  })
  const undo = useMutation({ mutationFn: () => undoFact(id), onSettled: refresh })
  const names = { value, field: sayField(field) }
  if (state === 'proposed')
    return (
      <div className="row-acts">
        <BusyButton
          variant="default"
          size="compact-sm"
          isBusy={decide.isPending}
          onClick={() => decide.mutate('accept')}
          aria-label={t('person.fact.accept.what', names)}
        >
          {t('person.fact.accept')}
        </BusyButton>
        <BusyButton
          variant="default"
          size="compact-sm"
          isBusy={decide.isPending}
          onClick={() => decide.mutate('decline')}
          aria-label={t('person.fact.decline.what', names)}
        >
          {t('person.fact.decline')}
        </BusyButton>
      </div>
    )
  return isDecided ? (
    <BusyButton
      variant="default"
      size="compact-sm"
      isBusy={undo.isPending}
      onClick={() => undo.mutate()}
      aria-label={t('person.fact.undo.what', { value })}
    >
      {t('person.fact.undo')}
    </BusyButton>
  ) : null
}
