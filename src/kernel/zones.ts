import { dateFormats } from './date-formats.ts'
import { languageOf, type Language } from './languages.ts'

/** How far a zone's clocks are from UTC at an instant: `UTC−5`, `UTC+5:30`, `UTC`. */
export const formatOffset = (instant: Date, zone: string): string =>
  partOf(formatOf('offset', 'en-US', zone).formatToParts(instant))
    .replace('GMT', 'UTC')
    .replace('-', '−')
    .replace(/\+0$/, '')

/** A zone by itself, as its readers call it: `Eastern Time`, `hora de Nueva York`, `纽约时间`; where it has no name, `UTC−5`. */
export function formatZone(instant: Date, zone: string, locale = 'en-US'): string {
  const names = languageOf(locale) === 'en' ? (['region'] as const) : (['place', 'region'] as const)
  const named = names
    .map((style) => partOf(formatOf(style, locale, zone).formatToParts(instant)))
    .find(isName)
  return named ?? formatOffset(instant, zone)
}

type Part = { readonly type: string; readonly value: string }
type Zoned = {
  readonly instant: Date
  readonly zone: string
  readonly locale: string
  /** Says how far it is from UTC as well. */
  readonly withOffset?: boolean
}

/**
 * A time of which a format made these parts, with its zone named as the language does: `17:00, hora de Nueva York`. English has
 * abbreviations that its readers know; those that other languages have are `GMT-5` or English as well.
 */
export function joinZoned(
  parts: readonly Part[],
  { instant, zone, locale, withOffset = false }: Zoned,
): string {
  const language = languageOf(locale)
  const short = partOf(parts).replace(/-(?=\d)/, '−')
  const name = language === 'en' ? short : formatZone(instant, zone, locale)
  const offset = withOffset && !/^UTC|\d/.test(name) ? formatOffset(instant, zone) : ''
  const at = parts.findIndex(isZone)
  // The space between the time and the zone, on whichever side it stands.
  const isSpace = (index: number) => parts[index]?.type === 'literal' && parts[index].value.trim() === ''
  const gap = isSpace(at - 1) ? at - 1 : isSpace(at + 1) ? at + 1 : -1
  const time = parts.flatMap((part, index) => (isZone(part) || index === gap ? [] : part.value))
  // As `Intl` writes whole texts: its parts have narrow spaces, which other times on the page would not.
  return `${time.join('').replaceAll('\u202F', ' ')}${beside[name === formatOffset(instant, zone) ? 'en' : language](name, offset)}`
}

/** A name behind a time. */
const plainly = (name: string, offset: string) => ` ${name}${offset && ` (${offset})`}`
const beside: Record<Language, (name: string, offset: string) => string> = {
  en: plainly,
  es: (name, offset) => `,${plainly(name, offset)}`,
  fr: (name, offset) => `,${plainly(name, offset)}`,
  zh: (name, offset) => `（${name}${offset && `，${offset}`}）`,
  // “By the clocks of”.
  ar: (name, offset) => plainly(`ب${name}`, offset),
}

const isZone = ({ type }: Part) => type === 'timeZoneName'
const partOf = (parts: readonly Part[]) => parts.find(isZone)?.value ?? ''
/** Not an offset, an abbreviation, nor a stopgap of French, `heure : Allemagne`. */
const isName = (written: string) => !/\d|:|^[A-Z]+$/.test(written)

const formatOf = dateFormats({
  place: { timeZoneName: 'shortGeneric' },
  region: { timeZoneName: 'longGeneric' },
  offset: { timeZoneName: 'shortOffset' },
})
