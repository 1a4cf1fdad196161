import type { DataOf } from '../core/content/index.ts'
import type { form } from '../core/content/types/form.ts'
import type { InquiryErrors, Mistake, Mistakes } from '../core/intake/index.ts'
import type { InquiryField } from '../core/intake/schema.ts'
import { t, type MessageKey } from '../messages/message.ts'

type Form = DataOf<typeof form>

/** What to say at each field, by the name that the form gives it; the summary says the same words. */
export function wordsFor(mistakes: Mistakes, form: Form): InquiryErrors {
  const labels = labelsOf(form)
  const entries = Object.entries(mistakes) as [InquiryField, Mistake][]
  return Object.fromEntries(
    entries.map(([field, mistake]) => [field, wordsOf(field, mistake, labels[field])]),
  )
}

function wordsOf(field: InquiryField, mistake: Mistake, label: string): string {
  if (mistake.code === 'too-long') return t('mistake.too-long', { field: label, most: mistake.most })
  if (mistake.code === 'not-an-email') return t('mistake.email')
  const key = missing[field]
  return key ? t(key) : label
}

const missing: Partial<Record<InquiryField, Extract<MessageKey, `mistake.missing.${string}`>>> = {
  first_name: 'mistake.missing.name',
  email: 'mistake.missing.email',
  programs: 'mistake.missing.programs',
  interest: 'mistake.missing.interest',
}

const labelsOf = (form: Form): Record<InquiryField, string> => ({
  salutation: form.salutation.label,
  first_name: form.firstName.label,
  last_name: form.lastName.label,
  email: form.email.label,
  country: form.country.label,
  employer: form.employer.label,
  programs: form.programs.label,
  interest: form.interest.label,
  message: form.message.label,
  consent_email: form.consentEmail.label,
})
