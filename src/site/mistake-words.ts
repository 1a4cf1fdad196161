import type { InquiryErrors, Mistakes } from '../core/intake/index.ts'
import type { Mistake } from '../core/forms/index.ts'
import { t, type MessageKey } from '../messages/message.ts'
import { questionsOf, type AskedQuestion, type Form } from './form-questions.ts'

/** What to say at each field, by the name that the form gives it and in its order; the summary says the same words. */
export function wordsFor(mistakes: Mistakes, form: Form): InquiryErrors {
  const asked = questionsOf(form).flatMap((question) => {
    const mistake = mistakes[question.name]
    return mistake ? [[question.name, wordsOf(question, mistake)] as const] : []
  })
  const captcha = mistakes['captcha'] && { captcha: t('mistake.missing.captcha') }
  return { ...Object.fromEntries(asked), ...captcha }
}

function wordsOf({ name, label, kind }: AskedQuestion, mistake: Mistake): string {
  if (mistake.code === 'too-long') return t('mistake.too-long', { field: label, most: mistake.most })
  if (mistake.code === 'not-an-email') return t('mistake.email')
  if (mistake.code === 'not-a-date') return t('mistake.date', { field: label })
  if (mistake.code === 'not-a-number') return t('mistake.number', { field: label })
  if (mistake.code === 'out-of-range') return rangeWords(label, mistake)
  const own = missing[name]
  if (own) return t(own)
  return t(
    kind === 'choice' || kind === 'choices' || kind === 'yes-no'
      ? 'mistake.missing.choice'
      : 'mistake.missing.answer',
    {
      field: label,
    },
  )
}

function rangeWords(field: string, { min, max }: Extract<Mistake, { code: 'out-of-range' }>): string {
  if (min === undefined) return t('mistake.range.max', { field, max: String(max) })
  if (max === undefined) return t('mistake.range.min', { field, min: String(min) })
  return t('mistake.range', { field, min: String(min), max: String(max) })
}

const missing: Readonly<Record<string, Extract<MessageKey, `mistake.missing.${string}`>>> = {
  first_name: 'mistake.missing.name',
  email: 'mistake.missing.email',
  programs: 'mistake.missing.programs',
  interest: 'mistake.missing.interest',
}
