import type { Ctx } from '../context.ts'
import { promiseTime } from './promise-time.ts'
import { readCalendars } from './read-calendars.ts'

/**
 * By when the school answers what comes at this moment, by its published settings; or a team of it, by its own hours.
 * @param hours key of answering hours; null for the school's, which also hold where those are published no more
 */
export async function promiseFromNow(ctx: Ctx, hours: string | null = null): Promise<Date> {
  const calendars = await readCalendars(ctx)
  return promiseTime(ctx.now(), (hours === null ? null : calendars.teams.get(hours)) ?? calendars.school)
}
