import { and, eq, ne } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { mailRegistration } from './mail-registration.ts'
import { loadEvents } from './published-event.ts'
import { announceTurn, countSeats, lockSeats, moveUp } from './seats.ts'
import { registrations } from './table.ts'

/**
 * Gives the seats back, and to those who wait. For who has the registration's signed address, which the face checks.
 * Canceling twice is canceling once.
 * @param isTold whether a mail says so: there is nobody to tell where the person was erased
 * @throws AppError `not-found`, or `conflict` once the event has begun
 */
export async function cancelRegistration(ctx: Ctx, id: string, { isTold = true } = {}): Promise<void> {
  const [known] = await ctx.db
    .select({ eventId: registrations.eventId })
    .from(registrations)
    .where(eq(registrations.id, id))
  if (!known) throw new AppError('not-found', 'There is no such registration.')
  const [event] = await loadEvents(ctx, [known.eventId])
  if (event && event.occurrence.starts <= ctx.now())
    throw new AppError('conflict', 'This event has begun. Its registrations cannot be canceled any more.')
  await inTransaction(ctx, async (ctx) => {
    await lockSeats(ctx, known.eventId)
    const before = event && (await countSeats(ctx, event))
    const [row] = await ctx.db
      .update(registrations)
      .set({ state: 'canceled', stateChangedAt: ctx.now() })
      .where(and(eq(registrations.id, id), ne(registrations.state, 'canceled')))
      .returning()
    if (!row) return
    await recordAudit(ctx, 'registration.canceled', { type: 'registration', id })
    if (!event || !before) return
    if (isTold) await mailRegistration(ctx, event, row, 'canceled')
    await moveUp(ctx, event)
    await announceTurn(ctx, event, before)
  })
}
