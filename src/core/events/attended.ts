import { and, desc, ne, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { findPerson, findShared, nameKey } from '../people/index.ts'
import { scopeOf } from '../staff/index.ts'
import { isWithin, loadEvents } from './published-event.ts'
import type { PersonEvent } from './schema.ts'
import { registrations } from './table.ts'

const mostEvents = 100

/**
 * The events that a person registered for, and to which they came, the latest first. At an address that others share, those under the
 * person's own name. @throws AppError `not-found`
 */
export async function listEventsOf(ctx: Ctx, personId: string): Promise<PersonEvent[]> {
  const scope = scopeOf(ctx, 'registration:read')
  const person = await findPerson(ctx, personId)
  if (!person) throw new AppError('not-found', 'There is no such person.')
  if (person.email === '') return []
  const found = await ctx.db
    .select()
    .from(registrations)
    .where(
      and(sql`lower(${registrations.email}) = lower(${person.email})`, ne(registrations.state, 'canceled')),
    )
    .orderBy(desc(registrations.registeredAt))
    .limit(mostEvents)
  const isShared = (await findShared(ctx, [person.email], [personId])).size > 0
  const name = nameKey(person.firstName, person.lastName)
  const rows = found.filter((row) => !isShared || nameKey(row.firstName, row.lastName) === name)
  const events = new Map(
    (await loadEvents(ctx, [...new Set(rows.map(({ eventId }) => eventId))])).map((each) => [each.id, each]),
  )
  return rows
    .flatMap((row) => {
      const event = events.get(row.eventId)
      if (!event || !isWithin(scope, event)) return []
      return {
        key: event.key,
        title: event.data.title,
        startsAt: event.occurrence.starts.toISOString(),
        isOver: event.occurrence.ends <= ctx.now(),
        state: row.state,
        checkedInAt: row.checkedInAt?.toISOString() ?? null,
        guests: row.guestsCame ?? row.guests,
      }
    })
    .toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
}
