import { and, asc, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { recordAudit } from '../audit/index.ts'
import { announceContent, findDocumentIds } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { mailRegistration } from './mail-registration.ts'
import type { PublishedEvent } from './published-event.ts'
import { isFull, type Seats } from './schema.ts'
import { registrations } from './table.ts'

/** Until the transaction ends nobody else takes or frees seats at this event. */
export async function lockSeats({ db }: Ctx, eventId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('seats ' || ${eventId}::text, 0))`)
}

const taken = sql<number>`coalesce(sum(1 + ${registrations.guests}) filter (where ${registrations.state} = 'registered'), 0)::int`
const waiting = sql<number>`(count(*) filter (where ${registrations.state} = 'waiting'))::int`

export async function countSeats({ db }: Pick<Ctx, 'db'>, { id, seats }: PublishedEvent): Promise<Seats> {
  const [row] = await db.select({ taken, waiting }).from(registrations).where(eq(registrations.eventId, id))
  return { seats, taken: row?.taken ?? 0, waiting: row?.waiting ?? 0 }
}

/** How many seats are taken and how many people wait, by the key of each event; those that nobody registered for are left out. */
export async function findTaken(
  ctx: Pick<Ctx, 'db'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Pick<Seats, 'taken' | 'waiting'>>> {
  if (keys.length === 0) return new Map()
  const pairs = await findDocumentIds(ctx, 'event', keys)
  const rows = await ctx.db
    .select({ id: registrations.eventId, taken, waiting })
    .from(registrations)
    .where(
      isAmong(
        registrations.eventId,
        pairs.map(({ id }) => id),
      ),
    )
    .groupBy(registrations.eventId)
  const keyOf = new Map(pairs.map(({ id, key }) => [id, key]))
  return new Map(rows.map(({ id, ...row }) => [keyOf.get(id) ?? '', row]))
}

/**
 * Gives free seats to those who wait, in the order in which they came. Who comes with more people than there are seats keeps
 * the place in the queue, and the next one who fits is not kept waiting for them.
 * @param event whose seats are locked
 */
export async function moveUp(ctx: Ctx, event: PublishedEvent): Promise<number> {
  if (event.data.isCalledOff || event.occurrence.starts <= ctx.now()) return 0
  const queue = await ctx.db
    .select()
    .from(registrations)
    .where(and(eq(registrations.eventId, event.id), eq(registrations.state, 'waiting')))
    .orderBy(asc(registrations.registeredAt), asc(registrations.id))
  if (queue.length === 0) return 0
  let free = event.seats === null ? Infinity : event.seats - (await countSeats(ctx, event)).taken
  let moved = 0
  for (const row of queue) {
    if (1 + row.guests > free) continue
    free -= 1 + row.guests
    moved++
    await ctx.db
      .update(registrations)
      .set({ state: 'registered', stateChangedAt: ctx.now() })
      .where(eq(registrations.id, row.id))
    await recordAudit(ctx, 'registration.moved-up', { type: 'registration', id: row.id })
    await mailRegistration(ctx, event, row, 'moved-up')
  }
  return moved
}

/** Pages say whether an event is full: they are made anew when that turns, and not at each registration. */
export async function announceTurn(ctx: Ctx, event: PublishedEvent, before: Seats): Promise<void> {
  const after = await countSeats(ctx, event)
  if (isFull(before) !== isFull(after)) await announceContent(ctx, 'event', event.key)
}
