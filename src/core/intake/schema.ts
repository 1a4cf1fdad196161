import type { Answer, AnswerOf, InquiryField, inquiryQuestions } from '../forms/index.ts'
import type { Channel, Source } from '../submissions/index.ts'

/** What was typed, as typed: what a page shows again after a mistake. `more` holds the school's own questions, by key. */
export type InquiryDraft = {
  [Field in InquiryField]: AnswerOf<(typeof inquiryQuestions)[Field]['kind']>
} & { more: Record<string, Answer> }

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
  more: {},
})

/** Messages by field (`captcha` for that); the same words stand in the summary and at the field. */
export type InquiryErrors = Readonly<Record<string, string | undefined>>

/** What someone told the school by another way than its inquiry form. */
export type Told = {
  readonly channel: Channel
  /** As typed, by the names of the form: an address, and at least one of first and last name; by the form itself also programs and interest. Consents need their words, so none is given here. */
  readonly answers: Partial<Record<Exclude<InquiryField, 'consent_email'>, string | readonly string[]>>
  /** What else was asked, by a key in lower case (`event`, `page`); staff see it beside the message. */
  readonly more?: Readonly<Record<string, string | readonly string[]>>
  readonly source?: Source
  /** The path of the page it was told on. */
  readonly from?: string
  /** The language that it was told in (BCP 47). */
  readonly locale?: string
  /** Who filled in a form of the site, and what that form's trap and proof of work held. Without it the sender is known to staff, and not doubted. */
  readonly sender?: { readonly place: string; readonly honeypot?: string; readonly proof?: string }
  /** When it was told, where that was earlier. */
  readonly receivedAt?: Date
}
