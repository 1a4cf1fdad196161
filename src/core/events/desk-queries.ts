import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { fullName } from '../../kernel/names.ts'
import { recordAudit } from '../audit/index.ts'
import { loadPublished, longestEventDays } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import { mailRegistration } from './mail-registration.ts'
import { isWithin, loadEvent, loadEvents, type PublishedEvent } from './published-event.ts'
import type { EventDetails, EventLine, EventsQuery, RegistrationLine } from './schema.ts'
import { announceTurn, countSeats, lockSeats } from './seats.ts'
import { registrations } from './table.ts'

const maxEvents = 200
const dayMs = 24 * 3600_000

/** Events that people register for, with how full they are: what comes, the next first, or what is past, the last first. */
export async function listEvents(ctx: Ctx, { show }: EventsQuery): Promise<EventLine[]> {
  const scope = scopeOf(ctx, 'registration:read')
  const now = ctx.now().getTime()
  const query =
    show === 'coming'
      ? {
          type: 'event' as const,
          from: new Date(now - (longestEventDays + 1) * dayMs).toISOString(),
          order: 'soonest' as const,
          limit: maxEvents,
        }
      : {
          type: 'event' as const,
          before: new Date(now + dayMs).toISOString(),
          order: 'newest' as const,
          limit: maxEvents,
        }
  const found = (await loadPublished(ctx, { lists: [query], documents: [] })).list(query)
  const keys = found.filter(({ summary }) => summary.registration).map(({ key }) => key)
  const events = await Promise.all(keys.map((key) => loadEvent(ctx, key)))
  const shown = events.filter(
    (event): event is PublishedEvent =>
      event !== null &&
      isWithin(scope, event) &&
      event.occurrence.ends.getTime() > now === (show === 'coming'),
  )
  return linesOf(ctx, shown)
}

/** One event with everybody who registered, in the order in which they came. @throws AppError `not-found` */
export async function findEventDetails(ctx: Ctx, key: string): Promise<EventDetails> {
  const scope = scopeOf(ctx, 'registration:read')
  const event = await loadEvent(ctx, key)
  if (!event || !isWithin(scope, event)) throw new AppError('not-found', 'There is no such event.')
  const [line] = await linesOf(ctx, [event])
  if (!line) throw new AppError('not-found', 'There is no such event.')
  const rows = await ctx.db
    .select()
    .from(registrations)
    .where(eq(registrations.eventId, event.id))
    .orderBy(asc(registrations.registeredAt), asc(registrations.id))
  return { event: line, registrations: rows.map(asLine) }
}

/**
 * Lets a registration in that waited for a person to look: it gets its seats, or a place on the waitlist.
 * @throws AppError `not-found`, or `conflict` where it is not held any more
 */
export async function releaseRegistration(ctx: Ctx, id: string): Promise<void> {
  const event = await requireEventOf(ctx, id)
  await inTransaction(ctx, async (ctx) => {
    await lockSeats(ctx, event.id)
    const before = await countSeats(ctx, event)
    const party = sql`1 + ${registrations.guests}`
    const [row] = await ctx.db
      .update(registrations)
      .set({
        state:
          event.seats === null
            ? 'registered'
            : sql`case when ${before.taken} + ${party} <= ${event.seats} then 'registered' else 'waiting' end`,
        stateChangedAt: ctx.now(),
      })
      .where(and(eq(registrations.id, id), eq(registrations.state, 'held')))
      .returning()
    if (!row) throw new AppError('conflict', 'Someone has decided on this registration already.')
    await recordAudit(ctx, 'registration.released', { type: 'registration', id })
    await mailRegistration(ctx, event, row, row.state === 'waiting' ? 'waiting' : 'registered')
    await announceTurn(ctx, event, before)
  })
}

/** The event of a registration that staff may decide on. @throws AppError `not-found` */
export async function requireEventOf(ctx: Ctx, id: string): Promise<PublishedEvent> {
  const scope = scopeOf(ctx, 'registration:manage')
  const [known] = await ctx.db
    .select({ eventId: registrations.eventId })
    .from(registrations)
    .where(eq(registrations.id, id))
  const [event] = known ? await loadEvents(ctx, [known.eventId]) : []
  if (!event || !isWithin(scope, event)) throw new AppError('not-found', 'There is no such registration.')
  return event
}

async function linesOf(ctx: Ctx, events: readonly PublishedEvent[]): Promise<EventLine[]> {
  if (events.length === 0) return []
  const rows = await ctx.db
    .select({
      id: registrations.eventId,
      taken: sql<number>`coalesce(sum(1 + ${registrations.guests}) filter (where ${registrations.state} = 'registered'), 0)::int`,
      waiting: sql<number>`(count(*) filter (where ${registrations.state} = 'waiting'))::int`,
      held: sql<number>`(count(*) filter (where ${registrations.state} = 'held'))::int`,
      came: sql<number>`coalesce(sum(1 + ${registrations.guestsCame}) filter (where ${registrations.checkedInAt} is not null), 0)::int`,
      accessNeeds: sql<number>`(count(*) filter (where ${registrations.accessNeeds} <> ''))::int`,
    })
    .from(registrations)
    .where(
      and(
        ne(registrations.state, 'canceled'),
        isAmong(
          registrations.eventId,
          events.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(registrations.eventId)
  const counts = new Map(rows.map(({ id, ...row }) => [id, row]))
  return events.map(({ id, key, data, occurrence, seats }) => ({
    key,
    title: data.title,
    kind: data.kind,
    startsAt: occurrence.starts.toISOString(),
    isAllDay: occurrence.isAllDay,
    isOver: occurrence.ends <= ctx.now(),
    isCalledOff: data.isCalledOff ?? false,
    seats,
    ...(counts.get(id) ?? { taken: 0, waiting: 0, held: 0, came: 0, accessNeeds: 0 }),
  }))
}

const asLine = (row: typeof registrations.$inferSelect): RegistrationLine => ({
  id: row.id,
  name: fullName(row.firstName, row.lastName),
  email: row.email,
  guests: row.guests,
  state: row.state,
  accessNeeds: row.accessNeeds,
  question: row.question,
  registeredAt: row.registeredAt.toISOString(),
  checkedInAt: row.checkedInAt?.toISOString() ?? null,
  guestsCame: row.guestsCame,
})
