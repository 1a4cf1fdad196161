import type { HolidayRule } from '../content/index.ts'

/** Single days (`YYYY-MM-DD`), and days that come every year. */
export type Holidays = readonly (string | HolidayRule)[]

/** The days that are only listed run out: after the last one's year nobody knows them. */
export type ListEnd = { lastListed: string; weeksLeft: number }
/** `of`: the school, or the answering hours of a team. */
export type CalendarEnd = ListEnd & { of: string }
