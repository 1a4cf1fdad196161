import type { Context } from 'hono'
import { contentTag } from '../../../core/content/index.ts'
import {
  cancelRegistration,
  checkRegistration,
  createRegistrationLinks,
  findRegistration,
  findTaken,
  readRegistration,
  registerForEvent,
  type PublishedEvent,
  type RegistrationDraft,
  type Seats,
} from '../../../core/events/index.ts'
import type { InquiryErrors } from '../../../core/intake/schema.ts'
import { contactOf } from '../../../core/content/index.ts'
import { addDays, dayIn } from '../../../kernel/dates.ts'
import { AppError, isUnavailable } from '../../../kernel/errors.ts'
import { t } from '../../../messages/message.ts'
import { addressBucket } from '../../../platform/http/client-address.ts'
import type { SiteEnv, SiteSystem, SystemTools } from '../../system.ts'
import { entryOfEvent, eventsFrom, slugOf } from '../calendar/entries.ts'
import { asItem, calendarResponse } from '../calendar/feeds.ts'
import { EventPage } from './event-page.tsx'
import { EventsPage, SeriesPage } from './index-page.tsx'
import { readEvent, type ReadEvent } from './read-event.ts'
import { errorsFor } from './registration-form.tsx'
import { KnownAddressPage, RegistrationPage } from './registration-page.tsx'

const pastDays = 3000
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const keyForm = ':key{[a-z0-9-]{1,80}}'

/** Events, each with a page of its own, and the registrations for them. */
export const events: SiteSystem = {
  name: 'events',
  hasKeys: true,
  routes(app, tools) {
    const links = createRegistrationLinks(tools.secret)

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
      return tools.cached(c, () => eventPage(c, tools))
    })

    app.post(`/${keyForm}/register`, async (c) => {
      c.env.route = '/events/:key/register'
      const { event } = await loadOne(c, tools)
      const fields = readFields(c)
      const draft = readRegistration(fields)
      const checked = checkRegistration(draft, event.data.registration?.guests ?? 0)
      if ('mistakes' in checked) return again(c, tools, 422, { draft, errors: errorsFor(checked.mistakes) })
      const trap = fields.get('topic_note') ?? ''
      try {
        const registered = await registerForEvent(tools.ctx(c), {
          eventKey: event.key,
          registration: checked.registration,
          network: tools.networkOf(c),
          isDoubtful: trap !== '' || /https?:|www\./i.test(`${draft.first_name} ${draft.last_name}`),
          ask: (published) => ask(c, tools, published, draft, trap),
        })
        if (registered.kind === 'known') {
          const { shown, event } = await loadOne(c, tools)
          return tools.show(c, shown.made(<KnownAddressPage shown={shown} event={event} />))
        }
        return seeOther(`${event.path}/registrations/${registered.id}/${links.tokenFor(registered.id)}`)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        if (error.code !== 'conflict' && error.code !== 'unavailable') throw error
        const { shown } = await loadOne(c, tools)
        const notice =
          error.code === 'conflict'
            ? t('register.refused', { reason: error.message })
            : t('register.not-kept', { email: contactOf(shown.frame.school).email })
        return again(c, tools, error.code === 'conflict' ? 409 : 503, { draft, errors: {}, notice })
      }
    })

    const registrationPath = `/${keyForm}/registrations/:id/:token`
    app.get(registrationPath, async (c) => {
      const { id, path } = requireSigned(c)
      const registration = await findRegistration(tools.ctx(c), id)
      if (!registration?.event) throw new AppError('not-found', 'There is no such registration.')
      const { shown, event } = await loadOne(c, tools, registration.event.key)
      return tools.show(
        c,
        shown.made(
          <RegistrationPage
            shown={shown}
            event={event}
            registration={registration}
            doorUrl={`${tools.origin}${event.path}/door/${id}/${links.doorTokenFor(id)}`}
            cancelHref={`${path}/cancel`}
          />,
        ),
      )
    })
    // Only this acts: programs that look at mail follow links, and post nothing.
    app.post(`${registrationPath}/cancel`, async (c) => {
      const { id, path } = requireSigned(c)
      await cancelRegistration(tools.ctx(c), id)
      return seeOther(path)
    })

    // The code of a registration: staff who are signed in check in with it, and nobody else gets any further.
    app.get(`/${keyForm}/door/:id/:token`, (c) => {
      c.env.route = '/events/:key/door/:id/:token'
      const { key, id, token } = c.req.param()
      if (!uuidForm.test(id) || !links.isDoorToken(id, token))
        throw new AppError('not-found', 'There is no such registration.')
      return seeOther(`/desk/events/${key}/check-in?id=${id}`)
    })

    function requireSigned(c: Context<SiteEnv>): { id: string; path: string } {
      c.env.route = '/events/:key/registrations/:id/:token'
      const { key = '', id = '', token = '' } = c.req.param() as Record<string, string>
      if (!uuidForm.test(id) || !links.isToken(id, token))
        throw new AppError('not-found', 'There is no such registration.')
      return { id, path: `${c.env.place?.path}/${key}/registrations/${id}/${token}` }
    }
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
  const shown = await load(c, { lists: [events, 'program'], documents: [{ type: 'page', key }] })
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

async function eventPage(
  c: Context<SiteEnv>,
  tools: SystemTools,
  typed?: { draft: RegistrationDraft; errors: InquiryErrors; notice?: string },
) {
  const { shown, event } = await loadOne(c, tools)
  const seats = await findSeats(c, tools, event)
  return shown.made(
    <EventPage shown={shown} origin={tools.origin} event={event} seats={seats} {...(typed && { typed })} />,
    ['program'],
    [contentTag('event', event.key)],
    [event.registrationEnds, event.occurrence.ends].map(asDated),
  )
}

async function again(
  c: Context<SiteEnv>,
  tools: SystemTools,
  status: 409 | 422 | 503,
  typed: { draft: RegistrationDraft; errors: InquiryErrors; notice?: string },
): Promise<Response> {
  return tools.show(c, await eventPage(c, tools, typed), status)
}

/** @throws AppError `not-found` */
async function loadOne(
  c: Context<SiteEnv>,
  { load }: SystemTools,
  key = (c.req.param() as Record<string, string>)['key'] ?? '',
) {
  const events = { type: 'event', key } as const
  const shown = await load(c, { lists: ['program'], documents: [events] }, events)
  const event = readEvent(shown.content, key, shown.clock)
  const found = shown.content.get('event', key)
  if (!event || !found) throw new AppError('not-found', 'There is no such event.')
  const entry = entryOfEvent({ ...found, summary: { ...found.data, hasText: true } }, shown.clock.zone)
  return { shown, event, entry }
}

/** Null while nobody can say. */
async function findSeats(
  c: Context<SiteEnv>,
  tools: SystemTools,
  { key, data }: ReadEvent,
): Promise<Seats | null> {
  if (!data.registration) return null
  try {
    const taken = (await findTaken(tools.ctx(c), [key])).get(key) ?? { taken: 0, waiting: 0 }
    return { ...taken, seats: data.registration.seats ?? null }
  } catch (error) {
    if (isUnavailable(error)) return null
    throw error
  }
}

/** What a person has to do or say about it becomes an inquiry, which somebody answers. */
async function ask(
  c: Context<SiteEnv>,
  { enter }: SystemTools,
  { key, data }: PublishedEvent,
  { first_name, last_name, email, access_needs, question }: RegistrationDraft,
  honeypot: string,
): Promise<string | null> {
  if (access_needs === '' && question === '') return null
  const entered = await enter({
    channel: 'event',
    answers: {
      first_name,
      last_name,
      email,
      // An event for all programs is about none in particular.
      programs: data.programs.length <= 3 ? data.programs : [],
      message: question,
    },
    more: { event: `${data.title} (${data.date})`, ...(access_needs !== '' && { access_needs }) },
    from: `${c.env.place?.path}/${key}`,
    sender: { place: addressBucket(c.env.clientAddress), honeypot },
  })
  if (entered.kind === 'not-kept')
    throw new AppError('unavailable', 'Your registration cannot be kept at the moment.')
  return entered.kind === 'received' ? entered.receipt : null
}

function readFields(c: Context<SiteEnv>): URLSearchParams {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    throw new AppError('unreadable', 'This address takes a form, and what arrived is not one.')
  return new URLSearchParams(new TextDecoder().decode(c.env.body))
}

const programsOf = (content: Awaited<ReturnType<SystemTools['read']>>) =>
  new Map(content.list('program').map(({ key, summary }) => [key, summary.name]))

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })

const turnOf = ({ occurrence: { ends } }: { occurrence: { ends: Date } }) => asDated(ends)

const asDated = (instant: Date) => ({
  date: instant.toISOString().slice(0, 10),
  time: instant.toISOString().slice(11, 19),
  zone: 'UTC',
})
