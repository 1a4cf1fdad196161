import { academicYearsIn } from '../../kernel/academic-year.ts'
import { spokenTag } from '../../messages/message.ts'
import { formatDay } from '../../messages/spoken-formats.ts'

/** `1782-09-19` → `September 19, 1782` · `2012-07` → `July 2012` · `1906` and `1980s` as they are. */
export function formatWhen(when: string): string {
  if (when.length === 10) return formatDay(when)
  if (when.length !== 7) return when
  return new Intl.DateTimeFormat(spokenTag(), { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${when}-01T12:00:00Z`),
  )
}

/** Of what time a source speaks: a date as above, `2025-26` → `2025–26`, anything else as it was typed. */
export function sayAsOf(asOf: string): string {
  const years = academicYearsIn(asOf)
  if (years.length === 0 && /^\d{4}-\d{2}(-\d{2})?$/.test(asOf)) return formatWhen(asOf)
  return years.reduce((said, { text }) => said.replace(text, text.replace('-', '–')), asOf)
}
