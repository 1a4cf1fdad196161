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
