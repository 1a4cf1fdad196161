import { formatDay as formatDayIn, formatInstant as formatInstantIn, type Day } from '../kernel/dates.ts'
import { formatMoney as formatMoneyIn, type Money } from '../kernel/money.ts'
import { spokenTag } from './message.ts'

/** A day in the language that is spoken here, unless another is named. */
export const formatDay = (day: Day, locale = spokenTag()): string => formatDayIn(day, locale)

/** An instant, as read in a zone. */
export const formatInstant = (instant: Date, zone: string, locale = spokenTag()): string =>
  formatInstantIn(instant, zone, locale)

/** An amount of money. */
export const formatMoney = (money: Money, locale = spokenTag()): string => formatMoneyIn(money, locale)

/** A time of day, `17:00`, as the language writes it: `5:00 PM`. */
export const formatClock = (time: string, locale = spokenTag()): string =>
  new Date(`2000-01-01T${time}:00Z`).toLocaleTimeString(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
