import { and, eq, inArray, isNotNull, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { mailRegistration } from './mail-registration.ts'
import { loadEvents, tellingOf, type PublishedEvent } from './published-event.ts'
import { announceTurn, countSeats, lockSeats, moveUp } from './seats.ts'
import { registrations } from './table.ts'

const hourMs = 3600_000
const remindMs = 24 * hourMs
/** Who registered within this time before the reminder is due knows it all from the confirmation. */
const justToldMs = 12 * hourMs
/** How long the needs of people are kept after their event. */
const keepNeedsMs = 30 * 24 * hourMs
/** The same where an event was withdrawn, and so has no day any more: from when they registered. */
const keepWithdrawnMs = 365 * 24 * hourMs
const keepNetworkMs = 24 * hourMs

/**
 * What happens to registrations by itself: reminders, news of another time or place, and seats that became free because an
 * editor added some. A sweep and not a job for each: the time of an event may change at any moment.
 */
export async function tendRegistrations(ctx: Ctx): Promise<{ mails: number; movedUp: number }> {
  requireSystem(ctx)
  const found = { mails: 0, movedUp: 0 }
  const rows = await ctx.db
    .selectDistinct({ id: registrations.eventId })
    .from(registrations)
    .where(and(ne(registrations.state, 'canceled'), isNull(registrations.needsForgottenAt)))
  const events = await loadEvents(
    ctx,
    rows.map(({ id }) => id),
  )
  for (const event of events) {
    if (event.occurrence.ends > ctx.now()) {
      const { mails, movedUp } = await inTransaction(ctx, (ctx) => tend(ctx, event))
      found.mails += mails
      found.movedUp += movedUp
    } else if (event.occurrence.ends.getTime() + keepNeedsMs < ctx.now().getTime()) {
      await forgetNeeds(ctx, event.id)
    }
  }
  await forgetWithdrawn(
    ctx,
    rows.map(({ id }) => id).filter((id) => !events.some((event) => event.id === id)),
  )
  await forgetNetworks(ctx)
  return found
}

async function tend(ctx: Ctx, event: PublishedEvent): Promise<{ mails: number; movedUp: number }> {
  await lockSeats(ctx, event.id)
  const before = await countSeats(ctx, event)
  const told = await tellChange(ctx, event)
  const movedUp = await moveUp(ctx, event)
  const reminded = await remind(ctx, event)
  await announceTurn(ctx, event, before)
  return { mails: told + movedUp + reminded, movedUp }
}

/** Tells those who come, or hope to, what is different from what they were last told. */
async function tellChange(ctx: Ctx, event: PublishedEvent): Promise<number> {
  const telling = tellingOf(event)
  const rows = await ctx.db
    .update(registrations)
    .set({ told: telling })
    .where(
      and(
        eq(registrations.eventId, event.id),
        inArray(registrations.state, ['registered', 'waiting']),
        ne(registrations.told, telling),
      ),
    )
    .returning()
  const occasion = event.data.isCalledOff ? 'called-off' : 'changed'
  for (const row of rows) await mailRegistration(ctx, event, row, occasion)
  return rows.length
}

async function remind(ctx: Ctx, event: PublishedEvent): Promise<number> {
  const { starts } = event.occurrence
  const untilStart = starts.getTime() - ctx.now().getTime()
  if (event.data.isCalledOff || untilStart <= 0 || untilStart > remindMs) return 0
  const rows = await ctx.db
    .update(registrations)
    .set({ remindedAt: ctx.now() })
    .where(
      and(
        eq(registrations.eventId, event.id),
        eq(registrations.state, 'registered'),
        isNull(registrations.remindedAt),
        lte(registrations.stateChangedAt, new Date(starts.getTime() - remindMs - justToldMs)),
      ),
    )
    .returning()
  for (const row of rows) await mailRegistration(ctx, event, row, 'reminder')
  return rows.length
}

/** Needs of access may be data of health (GDPR, article 9): nobody needs them once the event is over. */
async function forgetNeeds({ db, now }: Ctx, eventId: string): Promise<void> {
  await db
    .update(registrations)
    .set({ accessNeeds: '', needsForgottenAt: now() })
    .where(and(eq(registrations.eventId, eventId), isNull(registrations.needsForgottenAt)))
}

async function forgetWithdrawn({ db, now }: Ctx, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  const longAgo = new Date(now().getTime() - keepWithdrawnMs)
  await db
    .update(registrations)
    .set({ accessNeeds: '', needsForgottenAt: now() })
    .where(
      and(
        isAmong(registrations.eventId, eventIds),
        isNull(registrations.needsForgottenAt),
        lt(registrations.registeredAt, longAgo),
      ),
    )
}

async function forgetNetworks({ db, now }: Ctx): Promise<void> {
  await db
    .update(registrations)
    .set({ networkKey: sql`null` })
    .where(
      and(
        isNotNull(registrations.networkKey),
        lt(registrations.registeredAt, new Date(now().getTime() - keepNetworkMs)),
      ),
    )
}
