import { dayIn } from '../../kernel/dates.ts'
import type { Ctx } from '../context.ts'
import { loadPublished } from '../content/index.ts'
import { scopeOf } from '../staff/index.ts'
import { calendarEnd } from './holidays.ts'
import type { CalendarEnd } from './schema.ts'

/** Whether the school's list of holidays runs out soon, for the desk's notice; then holidays would count as business days. */
export async function findCalendarEnd(ctx: Ctx): Promise<CalendarEnd | null> {
  scopeOf(ctx, 'inquiry:read')
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  return calendarEnd(dayIn(settings.timeZone, ctx.now()), settings.promise.holidays)
}
