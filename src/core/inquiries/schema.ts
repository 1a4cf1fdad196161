import { z } from 'zod'
import type { Page } from '../../kernel/page.ts'

/** Which part of a list: as many lines as `size`, from where the page before said its next one begins. */
const pageQuery = z.object({
  after: z.string().max(200).optional(),
  size: z.coerce.number().int().min(1).max(500).default(50),
})

export const inboxQuery = pageQuery.extend({
  program: z.string().max(80).optional(),
  show: z.enum(['open', 'answered', 'all']).default('open'),
})
export type InboxQuery = z.output<typeof inboxQuery>

export type InquiryLine = {
  id: string
  receipt: string
  person: { id: string; name: string; email: string; country: string | null }
  programs: { key: string; name: string }[]
  /** The first words of the message; empty where nothing was asked in words. */
  excerpt: string
  receivedAt: string
  promisedBy: string
  answeredAt: string | null
}

export type Inbox = Page<InquiryLine>

export type SubmissionView = {
  id: string
  receipt: string
  receivedAt: string
  state: string
  /** Why it was doubted, if it was. */
  reasons: string[]
  postedFrom: string
  contentType: string
  /** The answers as cleaned and understood. */
  answers: Record<string, string | boolean | string[] | null>
  /** The body as it arrived; bytes that are no UTF-8 shown as U+FFFD. */
  raw: string
}

export type InquiryDetails = InquiryLine & {
  message: string
  interest: string
  version: number
  person: InquiryLine['person'] & { salutation: string; employer: string; since: string }
  /** Values this person gave that differ from what was known. */
  proposed: { field: string; value: string; at: string }[]
  consents: { purpose: string; wording: string; at: string }[]
  /** Every version as it was sent, oldest first. */
  submissions: SubmissionView[]
  /** Other inquiries of the same person, newest first. */
  others: { id: string; receipt: string; receivedAt: string }[]
}

export const quarantineQuery = pageQuery

/** A submission that waits in quarantine for a person to look. */
export type QuarantineLine = {
  id: string
  receipt: string
  receivedAt: string
  name: string
  email: string
  reasons: string[]
  message: string
}

export type Quarantine = Page<QuarantineLine> & {
  /** How many wait in all. */
  total: number
}
