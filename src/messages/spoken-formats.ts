import {
  formatDay as formatDayIn,
  formatDays as formatDaysIn,
  formatInstant as formatInstantIn,
  type Day,
} from '../kernel/dates.ts'
import { formatMoney as formatMoneyIn, type Money } from '../kernel/money.ts'
import { languageOf, languages, type Language } from '../kernel/languages.ts'
import { spokenTag } from './message.ts'

/** A day in the language that is spoken here, unless another is named. */
export const formatDay = (day: Day, locale = spokenTag()): string => formatDayIn(day, locale)

/** From one day to another, what they share said once. */
export const formatDays = (from: Day, to: Day, locale = spokenTag()): string => formatDaysIn(from, to, locale)

/** An instant, as read in a zone. */
export const formatInstant = (instant: Date, zone: string, locale = spokenTag()): string =>
  formatInstantIn(instant, zone, locale)

/** An amount of money. Among Arabic it stays together: `96,424 US$`, whose sign would go to its other end. */
export const formatMoney = (money: Money, locale = spokenTag()): string => {
  const amount = formatMoneyIn(money, locale)
  return languages[languageOf(locale)].direction === 'rtl'
    ? `\u2066${amount.replaceAll('\u200F', '')}\u2069`
    : amount
}

/** Things in a row, between commas or, where they have commas themselves, between semicolons. */
export const joinParts = (parts: readonly string[], mark: 'comma' | 'semicolon' = 'comma'): string =>
  parts.join(marks[mark][languageOf(spokenTag())] ?? (mark === 'comma' ? ', ' : '; '))

const marks: Record<'comma' | 'semicolon', Partial<Record<Language, string>>> = {
  comma: { ar: '، ', zh: '，' },
  semicolon: { ar: '؛ ', zh: '；', fr: '\u00A0; ' },
}

/** A time of day, `17:00`, as the language writes it: `5:00 PM`. */
export const formatClock = (time: string, locale = spokenTag()): string =>
  new Date(`2000-01-01T${time}:00Z`).toLocaleTimeString(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
