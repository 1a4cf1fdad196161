import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { loadEvents, type PublishedEvent } from './published-event.ts'
import type { RegistrationState } from './schema.ts'
import { registrations } from './table.ts'

/** A registration as the person it belongs to sees it. */
export type OwnRegistration = {
  readonly state: RegistrationState
  readonly guests: number
  readonly receipt: string | null
  /** Null once it is withdrawn. */
  readonly event: PublishedEvent | null
  /** How many people wait before this one; 0 where it does not wait. */
  readonly ahead: number
}

/** For who has the registration's signed address, which the face checks. */
export async function findRegistration(ctx: Pick<Ctx, 'db'>, id: string): Promise<OwnRegistration | null> {
  const [row] = await ctx.db.select().from(registrations).where(eq(registrations.id, id))
  if (!row) return null
  const [event] = await loadEvents(ctx, [row.eventId])
  return {
    state: row.state,
    guests: row.guests,
    receipt: row.receipt,
    event: event ?? null,
    ahead: row.state === 'waiting' ? await countAhead(ctx, row) : 0,
  }
}

const countAhead = ({ db }: Pick<Ctx, 'db'>, { eventId, id }: typeof registrations.$inferSelect) =>
  db.$count(
    registrations,
    sql`${registrations.eventId} = ${eventId} and ${registrations.state} = 'waiting'
      and (${registrations.registeredAt}, ${registrations.id}) < (select registered_at, id from event_registration where id = ${id})`,
  )
