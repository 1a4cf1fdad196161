import { z } from 'zod'

const name = z.string().max(100).meta({ label: 'Name' })
const month = z.int().min(1).max(12).meta({ label: 'Month', help: 'From 1 to 12.' })

/** A day that comes every year: so that no calendar ends. */
export const holidayRule = z.discriminatedUnion('on', [
  /** `observed`: what falls on a Saturday is kept on Friday, what falls on a Sunday on Monday. */
  z.strictObject({
    name,
    on: z.literal('date'),
    month,
    day: z.int().min(1).max(31).meta({ label: 'Day of the month' }),
    observed: z
      .boolean()
      .optional()
      .meta({ label: 'Moved off the weekend', help: 'From Saturday to Friday, from Sunday to Monday.' }),
  }),
  /** The third Monday of January; `nth` -1 is the last. `daysAfter` 1 is the day after it. */
  z.strictObject({
    name,
    on: z.literal('weekday'),
    month,
    /** Monday is 1, Sunday 7 (ISO 8601). */
    weekday: z.int().min(1).max(7).meta({ label: 'Weekday', help: 'Monday is 1, Sunday 7.' }),
    nth: z
      .union([z.int().min(1).max(4), z.literal(-1)])
      .meta({ label: 'Which one', help: 'The first is 1; the last is -1.' }),
    daysAfter: z.int().min(0).max(6).optional().meta({ label: 'Days after it' }),
  }),
])
export type HolidayRule = z.output<typeof holidayRule>
