import type { Ctx } from '../context.ts'
import { loadPublished } from '../content/index.ts'
import type { BusinessCalendar } from './promise-time.ts'

type Named = BusinessCalendar & { readonly name: string }

/** The school's answering hours, and those that teams may keep instead, by their key. */
export async function readCalendars(
  ctx: Pick<Ctx, 'db'>,
): Promise<{ school: Named; teams: ReadonlyMap<string, Named> }> {
  const content = await loadPublished(ctx, {
    lists: ['answering-hours'],
    documents: [{ type: 'settings', key: 'school' }],
  })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  const { name, timeZone, promise } = settings
  return {
    school: { name, timeZone, ...promise },
    teams: new Map(content.list('answering-hours').map(({ key, summary }) => [key, summary])),
  }
}
