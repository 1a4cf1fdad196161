import { z } from 'zod'
import { pageQuery } from '../../kernel/page-query.ts'
import type { Page } from '../../kernel/page.ts'

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

/** `quarantine` means that a person looks before anything is sent; nobody is refused. */
export type Verdict = {
  readonly weight: number
  readonly reasons: readonly Reason[]
  readonly quarantine: boolean
}

/** An inquiry that may be received: trimmed, normalized (NFC), within limits. */
export const inquiry = z.strictObject({
  salutation: z.string().max(30),
  /** One of the two may be empty. */
  first_name: z.string().max(100),
  last_name: z.string().max(100),
  email: z.string().max(254),
  /** ISO 3166-1 alpha-2; null with `country_typed` where no single country answers to the name. */
  country: z.string().length(2).nullable(),
  country_typed: z.string().max(100).nullable(),
  employer: z.string().max(200),
  programs: z.array(z.string()).min(1),
  interest: z.string().min(1).max(100),
  message: z.string().max(5000),
  consent_email: z.boolean(),
})
export type Inquiry = z.output<typeof inquiry>

/** Someone's name as it is read; people with one name leave the other empty. */
export const fullName = ({ first_name, last_name }: Pick<Inquiry, 'first_name' | 'last_name'>): string =>
  `${first_name} ${last_name}`.trim()

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
