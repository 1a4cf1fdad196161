import { VisuallyHidden } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { markQuestion } from './check-query.ts'

type State = 'answered' | 'no-question' | 'open'

/** Says something of a question, for everyone who works on the inquiry. */
export function useMark(inquiryId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ text, state }: { text: string; state: State }) => markQuestion(inquiryId, text, state),
    // It may answer the inquiry, or open it again.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['inquiry', inquiryId] }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  })
}

/** What can be said of a question that is open. */
export function MarkActs({ text, onMark }: { text: string; onMark: (state: State) => void }) {
  return (
    <>
      <button type="button" className="link-button" onClick={() => onMark('answered')}>
        {t('questions.mark-answered')}
        <VisuallyHidden>: {text}</VisuallyHidden>
      </button>
      <button type="button" className="link-button" onClick={() => onMark('no-question')}>
        {t('questions.mark-none')}
        <VisuallyHidden>: {text}</VisuallyHidden>
      </button>
    </>
  )
}
