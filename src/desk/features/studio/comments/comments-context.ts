import { createContext } from 'react'
import type { DiscussionView } from '../../../../core/editorial/schema.ts'
import type { FieldPath } from '../form/path.ts'

/** What the fields of a form know of the comments on them. */
export type FieldComments = {
  readonly documentId: string
  /** Open discussions by the field at which they stand. */
  readonly byPath: ReadonlyMap<FieldPath, readonly DiscussionView[]>
  /** The field on which a comment is being written; empty for the whole document, null for none. */
  readonly writing: FieldPath | null
  readonly begin: (path: FieldPath | null) => void
  /** The labels on the way to a field. */
  readonly placeOf: (path: FieldPath) => string
  /** What stands in a field now, cut. */
  readonly quoteOf: (path: FieldPath) => string
}

/** Null where nobody comments: a document that is not saved yet. */
export const CommentsContext = createContext<FieldComments | null>(null)
