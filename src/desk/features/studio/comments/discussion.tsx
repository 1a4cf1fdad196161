import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DiscussionView } from '../../../../core/editorial/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { sayFailure } from '../../../ui/failure.tsx'
import { Instant, useNow } from '../../../ui/instant.tsx'
import { addComment, discussionsQuery, reopenDiscussion, resolveDiscussion } from './comments-query.ts'

/** It was opened to be typed into. */
const focusAtOnce = (box: HTMLTextAreaElement | null) => box?.focus()

type Props = {
  discussion: DiscussionView
  documentId: string
  /** The field, by its labels. */
  place: string
  /** What stands in the field now. */
  quoteNow: string
}

/** What colleagues said about a field, with the ways to answer, to resolve and to reopen. */
export function Discussion({ discussion, documentId, place, quoteNow }: Props) {
  const { id, quote, isResolved, comments } = discussion
  const client = useQueryClient()
  const now = useNow()
  const [written, setWritten] = useState<{ key: string; text: string } | null>(null)
  const refresh = () => client.invalidateQueries(discussionsQuery(documentId))
  const turn = useMutation({
    mutationFn: () => (isResolved ? reopenDiscussion(id) : resolveDiscussion(id)),
    onSettled: refresh,
  })
  const reply = useMutation({
    mutationFn: ({ key, text }: { key: string; text: string }) => addComment(id, key, text),
    onSuccess: () => setWritten(null),
    onSettled: refresh,
  })
  const name = comments[0]?.by ?? ''
  const why = turn.error ?? reply.error
  const act = isResolved ? 'reopen' : 'resolve'
  return (
    <div className="comment-thread">
      {quote !== '' && quote !== quoteNow && (
        <p className="muted small" dir="auto">
          {t('comments.quote', { text: quote })}
        </p>
      )}
      <ul>
        {comments.map(({ id, kind, by, at, text }) => (
          <li key={id}>
            <p className="thread-head">
              <strong>
                <bdi>{by}</bdi>
              </strong>
              <span className="muted small">
                {kind !== 'comment' && <>{t(`comments.said.${kind}`)} </>}
                <Instant at={at} now={now} />
              </span>
            </p>
            {kind === 'comment' && (
              <p className="message" dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
      {written && (
        <Textarea
          aria-label={t('comments.reply.label', { name, place })}
          autosize
          minRows={2}
          maxLength={4000}
          dir="auto"
          ref={focusAtOnce}
          value={written.text}
          onChange={(event) => setWritten({ ...written, text: event.currentTarget.value })}
        />
      )}
      <div className="acts acts--tight">
        <BusyButton
          variant="default"
          size="compact-sm"
          isBusy={reply.isPending}
          aria-label={t('comments.reply.label', { name, place })}
          onClick={() => {
            if (!written) setWritten({ key: crypto.randomUUID(), text: '' })
            else if (written.text.trim() !== '') reply.mutate(written)
          }}
        >
          {t('comments.reply')}
        </BusyButton>
        <BusyButton
          variant="subtle"
          size="compact-sm"
          isBusy={turn.isPending}
          aria-label={t(`comments.${act}.what`, { name, place })}
          onClick={() => turn.mutate()}
        >
          {t(`comments.${act}`)}
        </BusyButton>
      </div>
      <p className="alert-line" role="alert">
        {why ? sayFailure(why) : ''}
      </p>
    </div>
  )
}
