import { z } from 'zod'

const name = z.string().max(100)
const month = z.int().min(1).max(12)

/** A day that comes every year: so that no calendar ends. */
export const holidayRule = z.discriminatedUnion('on', [
  /** `observed`: what falls on a Saturday is kept on Friday, what falls on a Sunday on Monday. */
  z.strictObject({
    name,
    on: z.literal('date'),
    month,
    day: z.int().min(1).max(31),
    observed: z.boolean().optional(),
  }),
  /** The third Monday of January; `nth` -1 is the last. `daysAfter` 1 is the day after it. */
  z.strictObject({
    name,
    on: z.literal('weekday'),
    month,
    /** Monday is 1, Sunday 7 (ISO 8601). */
    weekday: z.int().min(1).max(7),
    nth: z.union([z.int().min(1).max(4), z.literal(-1)]),
    daysAfter: z.int().min(0).max(6).optional(),
  }),
])
export type HolidayRule = z.output<typeof holidayRule>
