import { z } from 'zod'
import { pageQuery } from '../../kernel/page-query.ts'
import type { Page } from '../../kernel/page.ts'

/** The form's field names: a public contract, so pages saved by others keep working. `programs` may repeat. */
export const inquiryFields = [
  'salutation',
  'first_name',
  'last_name',
  'email',
  'country',
  'employer',
  'programs',
  'interest',
  'message',
  'consent_email',
] as const
export type InquiryField = (typeof inquiryFields)[number]

/** What was typed, as typed: what a page shows again after a mistake. */
export type InquiryDraft = {
  salutation: string
  first_name: string
  last_name: string
  email: string
  country: string
  employer: string
  programs: string[]
  interest: string
  message: string
  consent_email: boolean
}

export const emptyDraft = (programs: string[] = []): InquiryDraft => ({
  salutation: '',
  first_name: '',
  last_name: '',
  email: '',
  country: '',
  employer: '',
  programs,
  interest: '',
  message: '',
  consent_email: false,
})

/** Messages by field; the same words stand in the summary and at the field. */
export type InquiryErrors = Partial<Record<InquiryField, string>>

/** An inquiry that may be received: trimmed, normalized (NFC), within limits. */
export const inquiry = z.strictObject({
  salutation: z.string().max(30),
  first_name: z.string().min(1).max(100),
  last_name: z.string().min(1).max(100),
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
