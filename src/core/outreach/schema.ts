import { z } from 'zod'
import { pageQuery } from '../../kernel/page-query.ts'
import type { Page } from '../../kernel/page.ts'
import type { MailedFile, MailedPicture, MailKind } from './schema/mail-templates.ts'

export * from './schema/mail-templates.ts'

/** A mail as its reader gets it, but for the envelope. */
export type RenderedMail = {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** An iCalendar file that goes along, by which mail programs offer to add an event. */
  readonly calendar?: string | undefined
  /** What goes along, from the file store. */
  readonly files?: readonly MailedFile[]
  /** What the letter shows as `cid:` and its name (RFC 2392). */
  readonly pictures?: readonly MailedPicture[]
  /** Of bulk mail alone. */
  readonly bulk?: Bulk
}

export type Bulk = {
  /** Without an address it comes from `news@` and the host of the site. */
  readonly sender: { readonly name: string; readonly address?: string | undefined }
  /** Where one POST ends the subscription. */
  readonly unsubscribeUrl: string
}

/** `held`: a person decides whether it leaves · `failed`: it was refused or given up · `canceled`: taken back before it left. */
export const mailStates = ['waiting', 'sent', 'held', 'failed', 'canceled'] as const

/** Why a mail is held: its domain is one the school sends nothing to; a ceiling for its mailbox, network or the school was reached; or a backup was restored, after which it may have left already. */
export const holdReasons = ['domain', 'mailbox', 'network', 'school', 'restored'] as const
export type HoldReason = (typeof holdReasons)[number]

/** The relay refused it · it was postponed for four days · its template could not be written · a server on the way returned it. */
export const failureReasons = ['refused', 'given-up', 'not-written', 'returned'] as const

/** What a delivery report says: it will not arrive · it is late · it arrived. A later one takes the place of an earlier one, but nothing of a failure. */
export const reportActions = ['failed', 'delayed', 'delivered'] as const
export type ReportAction = (typeof reportActions)[number]

/** As staff see it: waiting mail is `queued` until the relay first postpones it. */
const mailViewStates = ['queued', 'deferred', 'sent', 'held', 'failed', 'canceled'] as const
export type MailViewState = (typeof mailViewStates)[number]

export const outboxQuery = pageQuery.extend({ state: z.enum([...mailViewStates, 'all']).default('all') })
export type OutboxQuery = z.output<typeof outboxQuery>

export type MailLine = {
  id: string
  template: string
  kind: MailKind
  to: { name: string; address: string }
  /** Who gets a copy. */
  cc: string[]
  inquiryId: string | null
  state: MailViewState
  heldFor: HoldReason | null
  failedFor: (typeof failureReasons)[number] | null
  createdAt: string
  /** Until then it can be taken back; null once that time is over. */
  leavesAt: string | null
  sentAt: string | null
  attempts: number
  /** The relay's last answer: its code where it gave one, its words, and when. */
  relay: { code: number | null; words: string; at: string | null } | null
  /** What a server on the way reported later; null where none did. */
  report: { action: ReportAction; words: string; at: string } | null
}

/** `counts` are of the whole outbox: what waits, and what a person should look at. */
export type Outbox = Page<MailLine> & { counts: Record<'queued' | 'deferred' | 'held' | 'failed', number> }

/** One mail with what it says. `rendered` is null where its template cannot be filled. */
export type MailDetails = MailLine & { rendered: RenderedMail | null }

/** What staff should know of mail as a whole. */
export type MailNotices = {
  /** Mails that should have left more than a quarter of an hour ago. */
  standingStill: number
  oldestSince: string | null
  held: number
  failed: number
  /** How many were held within the last hour because the school as a whole sent too many. */
  heldForSchool: number
}
