import type { HolidayRule } from '../content/index.ts'

/** Single days (`YYYY-MM-DD`), and days that come every year. */
export type Holidays = readonly (string | HolidayRule)[]

/** The days that are only listed run out: after the last one's year nobody knows them. */
export type CalendarEnd = { lastListed: string; weeksLeft: number }
