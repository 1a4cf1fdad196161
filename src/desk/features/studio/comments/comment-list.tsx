import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DiscussionView } from '../../../../core/editorial/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { revealField } from '../findings.tsx'
import type { FieldPath } from '../form/path.ts'
import type { FieldComments } from './comments-context.ts'
import { Discussion } from './discussion.tsx'
import { NewComment } from './new-comment.tsx'

type Props = {
  comments: FieldComments
  discussions: readonly DiscussionView[]
  /** The field that was edited last. */
  focused: FieldPath
}

/** All that colleagues say about a document: what is open first, each leading to its field. */
export function CommentList({ comments, discussions, focused }: Props) {
  const [areResolvedShown, setResolvedShown] = useState(false)
  const open = discussions.filter(({ isResolved }) => !isResolved)
  const resolved = discussions.filter(({ isResolved }) => isResolved)
  const draw = (discussion: DiscussionView) => {
    const { id, path } = discussion
    const place = comments.placeOf(path)
    return (
      <li key={id}>
        <h3 className="comment-place">
          {path === '' ? (
            place
          ) : (
            <a
              href={`#${path}`}
              onClick={(event) => {
                event.preventDefault()
                revealField(path)
              }}
            >
              {place}
            </a>
          )}
        </h3>
        <Discussion
          discussion={discussion}
          documentId={comments.documentId}
          place={place}
          quoteNow={comments.quoteOf(path)}
        />
      </li>
    )
  }
  return (
    <section className="comment-list" aria-labelledby="comments-title">
      <h2 id="comments-title">{t('comments.title')}</h2>
      {discussions.length === 0 && <p className="muted small">{t('comments.none')}</p>}
      <ul>{open.map(draw)}</ul>
      {comments.writing === '' ? (
        <NewComment comments={comments} path="" />
      ) : (
        <Button variant="default" size="compact-md" onClick={() => comments.begin(focused)}>
          {t('comments.on', { place: comments.placeOf(focused) })}
        </Button>
      )}
      {resolved.length > 0 && (
        <>
          <Button
            variant="subtle"
            size="compact-md"
            aria-expanded={areResolvedShown}
            onClick={() => setResolvedShown(!areResolvedShown)}
          >
            {t('comments.resolved', { count: resolved.length })}
          </Button>
          {areResolvedShown && <ul>{resolved.map(draw)}</ul>}
        </>
      )}
    </section>
  )
}
