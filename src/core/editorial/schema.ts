import { z } from 'zod'

const text = z.string().trim().min(1, 'Write your comment').max(4000)
/** Made by the browser: the same key writes one comment, however often it comes. */
const key = z.uuid()

export const discussionInput = z.object({
  /** The field, such as `costs[0].amount`; empty for the document as a whole. */
  path: z.string().max(300).default(''),
  /** What stood in the field, so that the comment makes sense once the field has moved or changed. */
  quote: z.string().max(300).default(''),
  text,
  key,
})
export type DiscussionInput = z.output<typeof discussionInput>

export const commentInput = z.object({ text, key })
export type CommentInput = z.output<typeof commentInput>

export const commentKinds = ['comment', 'resolved', 'reopened'] as const

/** What one colleague said or did in a discussion; `text` is empty where it was resolved or reopened. */
export type CommentView = {
  readonly id: string
  readonly kind: (typeof commentKinds)[number]
  readonly by: string
  readonly at: string
  readonly text: string
}

/** What colleagues say about one field of a document. */
export type DiscussionView = {
  readonly id: string
  readonly path: string
  readonly quote: string
  readonly isResolved: boolean
  readonly comments: readonly CommentView[]
}
