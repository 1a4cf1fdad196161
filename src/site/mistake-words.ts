import type { InquiryErrors, Mistake, Mistakes } from '../core/intake/index.ts'
import type { InquiryField } from '../core/intake/schema.ts'
import { t, type MessageKey } from '../messages/message.ts'

/** What to say at each field; the summary says the same words. */
export function wordsFor(mistakes: Mistakes): InquiryErrors {
  const entries = Object.entries(mistakes) as [InquiryField, Mistake][]
  return Object.fromEntries(entries.map(([field, mistake]) => [field, wordsOf(field, mistake)]))
}

function wordsOf(field: InquiryField, mistake: Mistake): string {
  if (mistake.code === 'too-long')
    return t('mistake.too-long', { field: t(`mistake.field.${field}`), most: mistake.most })
  if (mistake.code === 'not-an-email') return t('mistake.email')
  const key = `mistake.missing.${field}`
  return isMissingKey(key) ? t(key) : t('mistake.missing.other')
}

const missing = ['first_name', 'last_name', 'email', 'programs', 'interest'] as const
type MissingKey = `mistake.missing.${(typeof missing)[number]}` & MessageKey

const isMissingKey = (key: string): key is MissingKey =>
  missing.some((field) => key === `mistake.missing.${field}`)
