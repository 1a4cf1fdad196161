import type { Ctx } from '../context.ts'
import { loadPublished } from '../content/index.ts'
import { promiseTime } from './promise-time.ts'

/** By when the school answers what comes at this moment, by its published settings. */
export async function promiseFromNow(ctx: Ctx): Promise<Date> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  return promiseTime(ctx.now(), { timeZone: settings.timeZone, ...settings.promise })
}
