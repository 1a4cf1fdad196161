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
export const formatInstant = (
  instant: Date,
  zone: string,
  locale = spokenTag(),
  options?: { withOffset: boolean },
): string => formatInstantIn(instant, zone, locale, options)

/** An amount of money. Among Arabic it stays together: `96,424 US$`, whose sign would go to its other end. */
export const formatMoney = (money: Money, locale = spokenTag()): string => {
  const amount = formatMoneyIn(money, locale)
  return languages[languageOf(locale)].direction === 'rtl'
    ? `\u2066${amount.replaceAll('\u200F', '')}\u2069`
    : amount
}

/** Things in a row, between commas or, where they have commas themselves, between semicolons; sentences between spaces. */
export const joinParts = (parts: readonly string[], mark: Exclude<Mark, 'colon'> = 'comma'): string =>
  parts.join(markOf(mark))

/** A value behind its label in a plain text: `Open my work: https://…`. */
export const withLabel = (label: string, value: string): string => `${label}${markOf('colon')}${value}`

type Mark = 'comma' | 'semicolon' | 'colon' | 'sentence'

const markOf = (mark: Mark): string => marks[mark][languageOf(spokenTag())] ?? marks[mark].other

const marks: Record<Mark, Partial<Record<Language, string>> & { other: string }> = {
  comma: { ar: '، ', zh: '，', other: ', ' },
  semicolon: { ar: '؛ ', zh: '；', fr: '\u00A0; ', other: '; ' },
  colon: { zh: '：', fr: '\u00A0: ', other: ': ' },
  sentence: { zh: '', other: ' ' },
}

/** A time of day, `17:00`, as the language writes it: `5:00 PM`. */
export const formatClock = (time: string, locale = spokenTag()): string =>
  new Date(`2000-01-01T${time}:00Z`).toLocaleTimeString(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
