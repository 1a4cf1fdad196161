export { findCalendarEnd } from './find-calendar-end.ts'
export { isHoliday } from './holidays.ts'
export { createPromiseTimes, promiseTime, type BusinessCalendar } from './promise-time.ts'
export type { CalendarEnd, Holidays } from './schema.ts'
