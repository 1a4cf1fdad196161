export { promiseTime, type BusinessCalendar } from './promise-time.ts'
