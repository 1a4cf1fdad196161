import type { Context } from 'hono'
import { contentTag } from '../../../core/content/index.ts'
import { addDays, dayIn } from '../../../kernel/dates.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { SiteEnv, SiteSystem, SystemTools } from '../../system.ts'
import { entryOfEvent, eventsFrom, slugOf } from '../calendar/entries.ts'
import { asItem, calendarResponse } from '../calendar/feeds.ts'
import { EventsPage, SeriesPage } from './index-page.tsx'
import { addRegistrationRoutes } from './registration-routes.tsx'
import { asDated, keyForm, loadOne, makeEventPage } from './show-event.tsx'

const pastDays = 3000

/** Events, each with a page of its own, and the registrations for them. */
export const eventsSystem: SiteSystem = {
  name: 'events',
  hasKeys: true,
  routes(app, tools) {
    app.get('/', (c) => tools.cached(c, () => indexPage(c, tools)))
    app.get('/series/:slug{[a-z0-9-]{1,80}}', (c) => tools.cached(c, () => seriesPage(c, tools)))
    app.get(`/${keyForm}/calendar.ics`, async (c) => {
      const { shown, event, entry } = await loadOne(c, tools)
      const { school } = shown.frame
      const name = [school.shortName, event.data.title].join(': ')
      return calendarResponse(c, school, { name, origin: tools.origin, file: `${event.key}.ics` }, [
        asItem(entry, tools.origin + event.path),
      ])
    })
    app.get(`/${keyForm}`, async (c) => {
      const key = c.req.param('key')
      const { content } = await tools.load(c, { documents: [{ type: 'event', key }] })
      // It may be a page of text below the page of events.
      if (!content.get('event', key)) return c.notFound()
      return tools.cached(c, () => makeEventPage(c, tools))
    })
    addRegistrationRoutes(app, tools)
  },
}

async function indexPage(c: Context<SiteEnv>, { load, now }: SystemTools) {
  const events = eventsFrom(dayIn('UTC', now()))
  const shown = await load(c, { lists: [events, 'program'] })
  const { clock, content } = shown
  const found = content.list(events)
  const coming = found
    .map((event) => entryOfEvent(event, clock.zone))
    .filter(({ occurrence }) => occurrence.ends > clock.now)
  const series = [...new Set(found.flatMap(({ summary }) => summary.series ?? []))].toSorted()
  return shown.made(
    <EventsPage shown={shown} coming={coming} programs={programsOf(content)} series={series} />,
    ['event', 'program'],
    [],
    [{ date: clock.today }, ...coming.map(turnOf)],
  )
}

async function seriesPage(c: Context<SiteEnv>, { load, now }: SystemTools) {
  const slug = c.req.param('slug') ?? ''
  const events = eventsFrom(addDays(dayIn('UTC', now()), -pastDays))
  const key = `${c.env.place?.key}/series/${slug}`
  const main = { type: 'page', key } as const
  const shown = await load(c, { lists: [events, 'program'], documents: [main] }, main)
  const { clock, content, path } = shown
  const about = content.get('page', key)?.data ?? null
  const found = content
    .list(events)
    .filter(({ summary: { series } }) => series !== undefined && slugOf(series) === slug)
  const name = about?.title ?? found[0]?.summary.series
  if (name === undefined) throw new AppError('not-found', 'There is no such series.')
  const entries = found.map((event) => entryOfEvent(event, clock.zone))
  const coming = entries.filter(({ occurrence }) => occurrence.ends > clock.now)
  const past = entries.filter(({ occurrence }) => occurrence.ends <= clock.now).toReversed()
  return shown.made(
    <SeriesPage
      shown={shown}
      seriesPath={`${path}/series/${slug}`}
      name={name}
      about={about}
      coming={coming}
      past={past}
      programs={programsOf(content)}
    />,
    ['event', 'program'],
    [contentTag('page', key)],
    [{ date: clock.today }, ...coming.map(turnOf)],
  )
}

const programsOf = (content: Awaited<ReturnType<SystemTools['read']>>) =>
  new Map(content.list('program').map(({ key, summary }) => [key, summary.name]))

const turnOf = ({ occurrence: { ends } }: { occurrence: { ends: Date } }) => asDated(ends)
