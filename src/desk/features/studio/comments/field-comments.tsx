import { useContext } from 'react'
import type { FieldPath } from '../form/path.ts'
import { CommentsContext } from './comments-context.ts'
import { Discussion } from './discussion.tsx'
import { NewComment } from './new-comment.tsx'

/** What is said about one field, below it. */
export function FieldComments({ path }: { path: FieldPath }) {
  const comments = useContext(CommentsContext)
  const discussions = comments?.byPath.get(path) ?? []
  const isWriting = comments?.writing === path
  if (!comments || (discussions.length === 0 && !isWriting)) return null
  return (
    <div className="field-comments">
      {discussions.map((discussion) => (
        <Discussion
          key={discussion.id}
          discussion={discussion}
          documentId={comments.documentId}
          place={comments.placeOf(path)}
          quoteNow={comments.quoteOf(path)}
        />
      ))}
      {isWriting && <NewComment comments={comments} path={path} />}
    </div>
  )
}
