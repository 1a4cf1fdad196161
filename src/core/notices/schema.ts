import { z } from 'zod'

/** `mention`: a colleague named them in a note · `due-soon` and `overdue`: a promise of theirs · `escalated`: one of the school's that nobody kept. */
export const noticeKinds = ['mention', 'due-soon', 'overdue', 'escalated'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const readInput = z.object({ ids: z.array(z.uuid()).min(1).max(200) })

export const preferencesInput = z.object({ wantsDigest: z.boolean(), wantsWeekly: z.boolean() })
export type Preferences = z.output<typeof preferencesInput>

export type NoticeView = {
  id: string
  kind: NoticeKind
  inquiryId: string | null
  receipt: string | null
  by: string
  dueBy: string | null
  at: string
  isRead: boolean
}
