import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../../messages/desk-message.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { sayFailure } from '../../../ui/failure.tsx'
import type { FieldPath } from '../form/path.ts'
import type { FieldComments } from './comments-context.ts'
import { beginDiscussion, discussionsQuery } from './comments-query.ts'

/** It was opened to be typed into. */
const focusAtOnce = (box: HTMLTextAreaElement | null) => box?.focus()

/** A comment on a field, being written. */
export function NewComment({ comments, path }: { comments: FieldComments; path: FieldPath }) {
  const client = useQueryClient()
  const [written, setWritten] = useState(() => ({ key: crypto.randomUUID(), text: '' }))
  const { documentId } = comments
  const send = useMutation({
    mutationFn: () => beginDiscussion(documentId, { path, quote: comments.quoteOf(path), ...written }),
    onSuccess: async () => {
      await client.invalidateQueries(discussionsQuery(documentId))
      comments.begin(null)
    },
  })
  return (
    <div className="comment-new">
      <Textarea
        label={t('comments.label', { place: comments.placeOf(path) })}
        description={t('comments.hint')}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
        ref={focusAtOnce}
        value={written.text}
        error={send.error ? sayFailure(send.error) : undefined}
        onChange={(event) => setWritten({ ...written, text: event.currentTarget.value })}
      />
      <div className="acts acts--tight">
        <BusyButton
          size="compact-md"
          isBusy={send.isPending || written.text.trim() === ''}
          onClick={() => send.mutate()}
        >
          {t('comments.send')}
        </BusyButton>
        <BusyButton variant="default" size="compact-md" isBusy={false} onClick={() => comments.begin(null)}>
          {t('comments.cancel')}
        </BusyButton>
      </div>
    </div>
  )
}
