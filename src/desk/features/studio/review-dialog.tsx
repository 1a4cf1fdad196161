import { NativeSelect, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { reviewersQuery } from './comments/comments-query.ts'
import { askForReview, returnFromReview } from './studio-query.ts'

type Props = {
  id: string
  /** Gives it back to who asked, instead of asking. */
  isReturn: boolean
  onClose: () => void
}

export function ReviewDialog({ id, isReturn, onClose }: Props) {
  const client = useQueryClient()
  const { data: reviewers = [] } = useQuery({ ...reviewersQuery, enabled: !isReturn })
  const form = useDeskForm({
    initialValues: { reviewerId: '', note: '' },
    send: ({ note, reviewerId }) =>
      isReturn ? returnFromReview(id, note) : askForReview(id, note, reviewerId || null),
    onSent: async () => {
      await client.invalidateQueries({ queryKey: ['content'] })
      onClose()
    },
  })
  const { key: reviewerKey, ...reviewer } = form.field('reviewerId')
  const { key, ...note } = form.field('note')
  const kind = isReturn ? 'return' : 'ask'
  return (
    <Dialog title={t(`studio.review.${kind}`)} onClose={onClose}>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={t(`studio.review.${kind}.submit`)}>
        {!isReturn && (
          <NativeSelect
            key={reviewerKey}
            {...reviewer}
            label={t('studio.review.who')}
            description={t('studio.review.who.hint')}
            data={[
              { value: '', label: t('studio.review.anyone') },
              ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
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
