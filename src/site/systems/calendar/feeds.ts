import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { writeCalendarFile, type CalendarItem } from '../../../core/events/index.ts'
import { addDays, dayIn } from '../../../kernel/dates.ts'
import { AppError } from '../../../kernel/errors.ts'
import { t } from '../../../messages/message.ts'
import type { School } from '../../frame.ts'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { feedPaths } from './feed-paths.ts'
import { calendarKinds, entriesOf, eventsFrom, type CalendarEntry } from './entries.ts'

/** How far back a feed goes: a calendar that is added later still has what was last. */
const pastDays = 366

/** The feeds: all of it, one kind, or one program with its deadlines. */
export function mountFeeds(app: Hono<SiteEnv>, { load, origin, now }: SystemTools): void {
  app.get(feedPaths.all, (c) => answer(c, '', () => true))
  app.get(feedPaths.academic, (c) => answer(c, t('calendar.feeds.academic'), (entry) => entry.isAcademic))
  app.get('/feeds/kinds/:file{[a-z-]+\\.ics}', (c) => {
    const kind = calendarKinds.find((each) => `${each}.ics` === c.req.param('file'))
    if (!kind) throw new AppError('not-found', 'There is no such calendar.')
    return answer(c, t(`calendar.kinds.${kind}`), (entry) => entry.kind === kind)
  })
  app.get('/feeds/programs/:file{[a-z0-9-]+\\.ics}', async (c) => {
    const key = c.req.param('file').slice(0, -'.ics'.length)
    const { content } = await load(c, { lists: ['program'] })
    const program = content.list('program').find((each) => each.key === key)
    if (!program) throw new AppError('not-found', 'There is no such calendar.')
    return answer(c, program.summary.name, (entry) => entry.programs.includes(key))
  })

  async function answer(
    c: Context<SiteEnv>,
    part: string,
    isWanted: (entry: CalendarEntry) => boolean,
  ): Promise<Response> {
    const firstDay = addDays(dayIn('UTC', now()), -pastDays)
    const events = eventsFrom(firstDay)
    const { content, frame, page, path } = await load(c, { lists: [events, 'academic-year', 'program'] })
    const { school, systems } = frame
    const entries = entriesOf(content, events, { zone: school.timeZone, systems }).filter(
      (entry) => isWanted(entry) && entry.occurrence.lastDay >= firstDay,
    )
    const name = [school.shortName, part || page.title].join(': ')
    const items = entries.map((entry) => asItem(entry, origin + (entry.href ?? path)))
    return calendarResponse(c, school, { name, origin }, items)
  }
}

/** An entry in the words of a calendar file. */
export const asItem = (entry: CalendarEntry, url: string): CalendarItem => ({
  uid: entry.uid,
  title: entry.isSample ? t('calendar.file.sample', { title: entry.title }) : entry.title,
  occurrence: entry.occurrence,
  description: entry.summary,
  location: entry.place,
  url,
  categories: [t(`calendar.kind.${entry.kind}`)],
  isCalledOff: entry.isCalledOff,
  isBusy: entry.isEvent,
  changedAt: entry.changedAt,
})

type Named = { readonly name: string; readonly origin: string; readonly file?: string }

/** A calendar file that calendars ask for again and again: unchanged, it costs them nothing. */
export function calendarResponse(
  c: Context<SiteEnv>,
  { language, hideFromSearchEngines }: School,
  { name, origin, file }: Named,
  items: readonly CalendarItem[],
): Response {
  const body = writeCalendarFile({ name, host: new URL(origin).hostname, language }, items)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etag,
    ...(file && { 'Content-Disposition': `attachment; filename="${file}"` }),
    ...(hideFromSearchEngines && { 'X-Robots-Tag': 'noindex, nofollow' }),
  }
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
  return c.body(body, 200, headers)
}
