import { z } from 'zod'

/** Of a document: a colleague named them in a comment, asks them for a review, or ended the one they asked for; the nightly look at the site found something, or an emergency waits to be confirmed. */
export const contentNoticeKinds = [
  'content-mention',
  'review-asked',
  'review-published',
  'review-returned',
  'upkeep',
  'emergency',
] as const
export type ContentNoticeKind = (typeof contentNoticeKinds)[number]

/** `mention`: a colleague named them in a note · `due-soon` and `overdue`: a promise of theirs · `escalated`: one of the school's that nobody kept · `undelivered`: a reply of theirs did not arrive. */
export const noticeKinds = ['mention', 'due-soon', 'overdue', 'escalated', 'undelivered'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const readInput = z.object({ ids: z.array(z.uuid()).min(1).max(200) })

export const preferencesInput = z.object({
  wantsDigest: z.boolean(),
  wantsWeekly: z.boolean(),
  wantsReviews: z.boolean(),
  wantsUpkeep: z.boolean(),
})
export type Preferences = z.output<typeof preferencesInput>

export type NoticeView = {
  id: string
  kind: NoticeKind | ContentNoticeKind
  inquiryId: string | null
  receipt: string | null
  /** The document that it is about, and its title; null for inquiries, and where it is about several. An emergency has its title alone. */
  documentId: string | null
  title: string | null
  by: string
  dueBy: string | null
  at: string
  isRead: boolean
}
