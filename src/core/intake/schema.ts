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
