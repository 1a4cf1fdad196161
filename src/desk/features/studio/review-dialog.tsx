import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { askForReview, returnFromReview } from './studio-query.ts'

type Props = {
  id: string
  /** Gives it back to who asked, instead of asking. */
  isReturn: boolean
  onClose: () => void
}

export function ReviewDialog({ id, isReturn, onClose }: Props) {
  const client = useQueryClient()
  const form = useDeskForm({
    initialValues: { note: '' },
    send: ({ note }) => (isReturn ? returnFromReview(id, note) : askForReview(id, note)),
    onSent: async () => {
      await client.invalidateQueries({ queryKey: ['content'] })
      onClose()
    },
  })
  const { key, ...note } = form.field('note')
  const kind = isReturn ? 'return' : 'ask'
  return (
    <Dialog title={t(`studio.review.${kind}`)} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={t(`studio.review.${kind}.submit`)}>
        <Textarea
          key={key}
          {...note}
          label={t(`studio.review.${kind}.note`)}
          autosize
          minRows={3}
          maxLength={2000}
          dir="auto"
          data-autofocus
        />
      </Form>
    </Dialog>
  )
}
