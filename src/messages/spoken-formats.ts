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
