import type { DataOf } from '../core/content/index.ts'
import type { form } from '../core/content/types/form.ts'
import type { InquiryErrors, Mistake, Mistakes } from '../core/intake/index.ts'
import type { InquiryField } from '../core/intake/schema.ts'
import { t } from '../messages/message.ts'

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
  return isMissable(field) ? t(`mistake.missing.${field}`) : label
}

const missable = ['first_name', 'last_name', 'email', 'programs', 'interest'] as const
const isMissable = (field: InquiryField): field is (typeof missable)[number] =>
  missable.some((each) => each === field)

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
