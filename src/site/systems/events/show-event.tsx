import type { Context } from 'hono'
import { contentTag } from '../../../core/content/index.ts'
import { findTaken, type RegistrationDraft, type Seats } from '../../../core/events/index.ts'
import type { InquiryErrors } from '../../../core/intake/schema.ts'
import { AppError, isUnavailable } from '../../../kernel/errors.ts'
import type { SiteEnv, SystemTools } from '../../system.ts'
import { entryOfEvent } from '../calendar/entries.ts'
import { EventPage } from './event-page.tsx'
import { readEvent, type ReadEvent } from './read-event.ts'

/** The key of an event, as a route takes it. */
export const keyForm = ':key{[a-z0-9-]{1,80}}'

/** A registration as it was typed, with what is to be mended in it. */
export type TypedRegistration = { draft: RegistrationDraft; errors: InquiryErrors; notice?: string }

/** The page of an event, with its form as it was typed. */
export async function makeEventPage(c: Context<SiteEnv>, tools: SystemTools, typed?: TypedRegistration) {
  const { shown, event } = await loadOne(c, tools)
  const seats = await findSeats(c, tools, event)
  return shown.made(
    <EventPage shown={shown} origin={tools.origin} event={event} seats={seats} {...(typed && { typed })} />,
    ['program'],
    [contentTag('event', event.key)],
    [event.registrationEnds, event.occurrence.ends].map(asDated),
  )
}

/**
 * The event that the address names, and what its pages need.
 * @throws AppError `not-found`
 */
export async function loadOne(
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

/** An instant as a change that a page has to show. */
export const asDated = (instant: Date) => ({
  date: instant.toISOString().slice(0, 10),
  time: instant.toISOString().slice(11, 19),
  zone: 'UTC',
})
