import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnswerView } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { Instant } from '../../ui/instant.tsx'
import { findDraft, keepDraft, undoAnswer } from './thread-query.ts'

type Props = { inquiryId: string; answer: AnswerView; leavesAt: string; now: Date }

/** When a reply leaves, and how it is taken back until then: its text is one's draft again, where none is begun. */
export function TakeBack({ inquiryId, answer, leavesAt, now }: Props) {
  const client = useQueryClient()
  const take = useMutation({
    mutationFn: async () => {
      await undoAnswer(inquiryId, answer.id)
      const { draft } = await findDraft(inquiryId)
      if (draft) return
      const { text, cc } = answer
      const begun = { key: crypto.randomUUID(), text, copies: cc.join(', '), basedOn: null }
      // One that was to leave at once leaves within seconds.
      const sendAt = Date.parse(leavesAt) > Date.now() + 60_000 ? leavesAt : null
      await keepDraft(inquiryId, { ...begun, sendAt, version: 0 })
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['inquiry', inquiryId] }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  })
  return (
    <>
      {' · '}
      {t('later.leaves')} <Instant at={leavesAt} now={now} zoned />{' '}
      <button type="button" className="link-button" disabled={take.isPending} onClick={() => take.mutate()}>
        {t('later.take-back')}
      </button>
      <span role="alert">{take.error ? ` ${sayFailure(take.error)}` : ''}</span>
    </>
  )
}
