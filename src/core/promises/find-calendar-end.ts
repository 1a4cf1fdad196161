import { dayIn } from '../../kernel/dates.ts'
import type { Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import { calendarEnd } from './holidays.ts'
import { readCalendars } from './read-calendars.ts'
import type { CalendarEnd } from './schema.ts'

/** Whether a list of holidays runs out soon, the school's or a team's, for the desk's notice; then holidays would count as business days. */
export async function findCalendarEnd(ctx: Ctx): Promise<CalendarEnd | null> {
  scopeOf(ctx, 'inquiry:read')
  const { school, teams } = await readCalendars(ctx)
  const ends = [school, ...teams.values()].flatMap(({ name, timeZone, holidays }) => {
    const end = calendarEnd(dayIn(timeZone, ctx.now()), holidays)
    return end ? [{ ...end, of: name }] : []
  })
  return ends.toSorted((one, other) => one.weeksLeft - other.weeksLeft)[0] ?? null
}
