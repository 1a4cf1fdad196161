import type { Answer, AnswerOf, InquiryField, inquiryQuestions } from '../forms/index.ts'

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

/** Messages by field; the same words stand in the summary and at the field. */
export type InquiryErrors = Readonly<Record<string, string | undefined>>
