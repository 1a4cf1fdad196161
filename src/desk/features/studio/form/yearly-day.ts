import { deskTag } from '../../../../messages/desk-message.ts'
import { asGroup } from './path.ts'

/** `Dec 24`, or `Nov` where a weekday decides: by it entries of the same name, such as the days of a recess, are told apart. Empty for what is no rule. */
export function yearlyDayOf(value: unknown): string {
  const { month, day, on } = asGroup(value)
  if (typeof month !== 'number' || month < 1 || month > 12) return ''
  if (on !== 'date') return on === 'weekday' ? say({ month: 'short' }, month, 1) : ''
  return typeof day === 'number' ? say({ month: 'short', day: 'numeric' }, month, day) : ''
}

// A leap year, which has every day that a rule may name.
const say = (parts: Intl.DateTimeFormatOptions, month: number, day: number) =>
  new Intl.DateTimeFormat(deskTag(), { ...parts, timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, day))
