import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requireEventOf } from './desk-queries.ts'
import type { CheckInInput } from './schema.ts'
import { registrations } from './table.ts'

/**
 * Notes that somebody has come, and with how many guests. Of two scans at once one counts; the other finds it done.
 * Who was on the waitlist and came all the same has come; a canceled registration has to be made anew.
 * @returns false where they had been checked in before, and nothing changed
 * @throws AppError `not-found`; `conflict` where the registration is canceled
 */
export async function checkIn(ctx: Ctx, id: string, { guests }: CheckInInput): Promise<boolean> {
  await requireEventOf(ctx, id)
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(registrations)
      .set({ checkedInAt: ctx.now(), guestsCame: guests ?? registrations.guests })
      .where(
        and(eq(registrations.id, id), isNull(registrations.checkedInAt), ne(registrations.state, 'canceled')),
      )
      .returning({ guestsCame: registrations.guestsCame })
    if (row) {
      await recordAudit(ctx, 'registration.checked-in', {
        type: 'registration',
        id,
        details: { guests: row.guestsCame ?? 0 },
      })
      return true
    }
    const [found] = await ctx.db
      .select({ state: registrations.state })
      .from(registrations)
      .where(eq(registrations.id, id))
    if (found?.state === 'canceled') throw new AppError('conflict', 'This registration was canceled.')
    return false
  })
}

/** Takes back that somebody came. Taking it back twice is taking it back once. @throws AppError `not-found` */
export async function undoCheckIn(ctx: Ctx, id: string): Promise<void> {
  await requireEventOf(ctx, id)
  await inTransaction(ctx, async (ctx) => {
    const undone = await ctx.db
      .update(registrations)
      .set({ checkedInAt: null, guestsCame: null })
      .where(and(eq(registrations.id, id), isNotNull(registrations.checkedInAt)))
      .returning({ id: registrations.id })
    if (undone.length > 0)
      await recordAudit(ctx, 'registration.check-in-undone', { type: 'registration', id })
  })
}
