import { z } from 'zod'
import { calendarDay } from '../../kernel/calendar-day.ts'
import { pageQuery } from '../../kernel/page-query.ts'
import type { Page } from '../../kernel/page.ts'
import type { AnswerLine, Channel, SubmissionState, SubmissionView } from '../submissions/index.ts'

/** In the order of the tabs. `programs`: open, about the programs that one looks after; `waiting`: for the person, who was answered; `answered`: whether closed or not; `undelivered`: an answer did not arrive. */
export const inboxShows = [
  'open',
  'overdue',
  'today',
  'mine',
  'programs',
  'unassigned',
  'undelivered',
  'waiting',
  'answered',
  'closed',
  'all',
] as const
export type InboxShow = (typeof inboxShows)[number]

/** What waits for an answer stands in the order in which it was promised; everything else the newest first. */
export const queuesByPromise: readonly InboxShow[] = [
  'open',
  'overdue',
  'today',
  'mine',
  'programs',
  'unassigned',
  'undelivered',
]

/** In place of a program: inquiries that name none. */
export const generalQueue = '-'

const day = calendarDay().optional()
const word = (max: number) => z.string().max(max).optional()

/** What someone chooses to see of a queue. Days (`YYYY-MM-DD`) are those of the school, of the arrival, both included. */
const inboxFilter = z.object({
  program: word(80),
  channel: z.enum(['form', 'mail', 'phone', 'event', 'report']).optional(),
  /** A campaign's or host's name, as the address said. */
  source: word(100),
  /** ISO 3166-1 alpha-2. */
  country: word(2),
  /** As the form names it. */
  interest: word(100),
  /** Whether the first answer came in time. */
  promise: z.enum(['kept', 'broken']).optional(),
  /** Whether anything of it was answered: what first-reply times are measured of. */
  answer: z.enum(['given']).optional(),
  tag: word(40),
  /** Figures leave samples out, and so do the rows that they open. */
  samples: z.enum(['none']).optional(),
  /** The colleague who has it. */
  owner: z.uuid().optional(),
  from: day,
  to: day,
})
export type InboxFilter = z.output<typeof inboxFilter>

export const inboxQuery = pageQuery.extend({ ...inboxFilter.shape, show: z.enum(inboxShows).default('open') })
export type InboxQuery = z.output<typeof inboxQuery>

/** A queue as it is shown, or some inquiries by their ids, joined by commas. */
export const exportQuery = z.object({
  ...inboxFilter.shape,
  show: z.enum(inboxShows).default('open'),
  format: z.enum(['csv', 'xlsx']).default('csv'),
  ids: z
    .string()
    .max(37 * 200)
    .transform((joined) => joined.split(','))
    .pipe(z.array(z.uuid()).min(1).max(200))
    .optional(),
})
export type ExportQuery = z.output<typeof exportQuery>

const line = (max: number) => z.string().max(max, `Enter ${max} characters or fewer`).default('')

/** What staff write down of a telephone call, or of a mail that went elsewhere; by the names of the form. */
export const enterInput = z.object({
  channel: z.enum(['phone', 'mail']),
  first_name: line(100),
  last_name: line(100),
  /** May be empty for a call. */
  email: line(254),
  telephone: line(40),
  country: line(100),
  employer: line(200),
  interest: line(100),
  programs: z.array(z.string().max(80)).max(50).default([]),
  message: z
    .string()
    .max(5000, 'Enter 5,000 characters or fewer')
    .refine((text) => text.trim() !== '', 'Write down what was asked'),
})
export type EnterInput = z.output<typeof enterInput>

export const searchQuery = z.object({ q: z.string().trim().max(200) })
export type SearchQuery = z.output<typeof searchQuery>

export type InquiryLine = {
  id: string
  receipt: string
  /** Under the name that the inquiry was sent with. */
  person: { id: string; name: string; email: string; country: string | null }
  programs: { key: string; name: string }[]
  /** The first words of the message; empty where nothing was asked in words. */
  excerpt: string
  receivedAt: string
  promisedBy: string
  /** When it was answered; null while somebody waits. */
  answeredAt: string | null
  /** An answer is there, and a question still open. */
  isAnsweredInPart: boolean
  /** Why it wants another answer; `undelivered` also where the first one did not arrive. Null where nobody tried yet, or it wants none. */
  againFor: 'wrote-again' | 'undelivered' | null
  closedAt: string | null
  channel: Channel
  tags: string[]
  /** Who has taken it on. */
  assignedTo: { id: string; name: string } | null
  /** Made up, so that the desk can be seen alive. */
  isSample: boolean
}

/** What was answered or closed is not counted where a filter is set: a school with a million answers would read many of them to find a few. */
export type InboxCounts = Record<Exclude<InboxShow, 'all' | UncountedShow>, number> &
  Record<UncountedShow, number | null>
/** `programs` is not counted for someone who chose none. */
type UncountedShow = PastShow | 'programs'
type PastShow = 'waiting' | 'answered' | 'closed'
/**
 * `countedTo`: a count above it says that there are more. `soughtTo`: how far back was looked for what fits, where that was not to the end;
 * the page that begins at `next` looks further. Null everywhere else.
 */
export type Inbox = Page<InquiryLine> & { counts: InboxCounts; countedTo: number; soughtTo: string | null }

/** What a search found. */
export type Found = {
  /** The inquiry whose reference number was typed. */
  inquiryId: string | null
  /** Where the submission of that number stands when it is no inquiry. */
  state: SubmissionState | null
  lines: InquiryLine[]
  isMore: boolean
  /** Whether other spellings were found too; false where the database lacks `pg_trgm`. */
  isTolerant: boolean
}

export type InquiryDetails = InquiryLine & {
  message: string
  interest: string
  /** Answers to the school's own questions, of the latest version. */
  more: AnswerLine[]
  /** What is known of the person by questions of the school's own. */
  facts: { label: string; value: string }[]
  version: number
  person: InquiryLine['person'] & {
    salutation: string
    employer: string
    since: string
    isConfirmed: boolean
    sharesAddressWith: { id: string; name: string }[]
  }
  /** Values that differ from what is known, or of which nothing is known. */
  proposed: { field: string; value: string; at: string; isNew: boolean }[]
  consents: { purpose: string; wording: string; at: string }[]
  /** Whether a box was ticked on a form whose words nobody knows; then no consent was recorded. */
  hasUnknownConsent: boolean
  /** Every version as it was sent, oldest first. */
  submissions: SubmissionView[]
  /** Other inquiries of the same person, newest first. */
  others: { id: string; receipt: string; receivedAt: string }[]
}
