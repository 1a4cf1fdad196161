import { z } from 'zod'
import type { Answer, QuestionKind } from '../forms/index.ts'
import { pageQuery } from '../../kernel/page-query.ts'
import { mostPageLines, type Page } from '../../kernel/page.ts'

/** `waiting` for its job · `worked` into an inquiry · `quarantined` · `discarded` by a named person · `erased` · `failed` and flagged. */
export const submissionStates = ['waiting', 'worked', 'quarantined', 'discarded', 'erased', 'failed'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** Why a submission is doubted. Each counts; none condemns alone. */
export type Reason =
  | 'honeypot'
  | 'links'
  | 'link-in-name'
  | 'many-from-one-place'
  | 'hundred-from-one-place'
  | 'hundreds-from-one-place'
  | 'no-proof'
  | 'unknown-program'
  | 'unknown-interest'
  /** Not a doubt: its sender has to say by mail that it is theirs. */
  | 'unconfirmed'

/** `quarantine` means that a person looks before anything is sent; nobody is refused. */
export type Verdict = {
  readonly weight: number
  readonly reasons: readonly Reason[]
  readonly quarantine: boolean
}

/** By which way an inquiry came. */
export const channels = ['form', 'mail', 'phone', 'event', 'report'] as const
export type Channel = (typeof channels)[number]
/** Those that a posted form may name; the others are for staff and for what reads the mailbox. */
export const publicChannels = ['form', 'event', 'report'] as const satisfies readonly Channel[]

/** Where a sender came from, as the form's hidden fields say: `utm_source`, `utm_campaign`, `source`, `program_page`, `referring_host`. */
export type Source = Readonly<Record<string, string>>

/** An inquiry that may be received: trimmed, normalized (NFC), within limits. */
export type Inquiry = {
  salutation: string
  /** One of the two may be empty. */
  first_name: string
  last_name: string
  email: string
  /** ISO 3166-1 alpha-2; null with `country_typed` where no single country answers to the name. */
  country: string | null
  country_typed: string | null
  employer: string
  /** None, where the inquiry came by another channel than the form. */
  programs: string[]
  interest: string
  message: string
  consent_email: boolean
  /** Answers to the school's own questions, by key; only those that were given. */
  more?: Readonly<Record<string, Answer>>
}

/** One answer as staff read it. `label` and `kind` are there for a question of the school's own; `isUnasked` where its condition did not hold. */
export type AnswerLine = {
  field: string
  label?: string | undefined
  kind?: QuestionKind | undefined
  value: Answer
  isUnasked?: true
}

export type SubmissionView = {
  id: string
  receipt: string
  receivedAt: string
  state: string
  /** Why it was doubted, if it was. */
  reasons: string[]
  postedFrom: string
  channel: Channel
  source: Source
  contentType: string
  /** The answers as cleaned and understood, in the form's order. */
  answers: AnswerLine[]
  /** The body as it arrived; bytes that are no UTF-8 shown as U+FFFD. */
  raw: string
}

export const quarantineQuery = pageQuery.extend({ show: z.enum(['waiting', 'discarded']).default('waiting') })
export type QuarantineQuery = z.output<typeof quarantineQuery>

/** Which submissions a decision is about. */
export const quarantineInput = z.object({ ids: z.array(z.uuid()).min(1).max(mostPageLines) })

/** A submission that waits in quarantine for a person to look, or that was discarded there. */
export type QuarantineLine = {
  id: string
  receipt: string
  receivedAt: string
  name: string
  email: string
  country: string | null
  programs: { key: string; name: string }[]
  reasons: string[]
  message: string
  /** By when it was promised to be answered; the promise runs while it waits. */
  promisedBy: string
  discarded: { by: string; at: string } | null
  isSample: boolean
}

export type Quarantine = Page<QuarantineLine> & {
  /** How many there are in all. */
  total: number
}
