import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { createStaffLinks } from './staff-links.ts'
import { staffVerifications } from './table.ts'

const minuteMs = 60_000

/** Challenges that anyone may ask for: signed, so that none is stored before it is answered; each is taken once, and in time. */
export type Challenges = {
  issue(): string
  /** @throws AppError `forbidden` for one that is not ours, is over, or was taken before */
  take(ctx: Ctx, challenge: string): Promise<void>
}

export function createChallenges(secret: string, use: string, lifetimeMs = 5 * minuteMs): Challenges {
  const signed = createStaffLinks(secret, `challenges: ${use}`)
  return {
    issue: () => signed.tokenFor(newId()),
    async take(ctx, challenge) {
      const id = signed.idOf(challenge)
      const now = ctx.now()
      if (id === null || now.getTime() - timeOf(id) > lifetimeMs) throw isOver()
      const taken = await ctx.db
        .insert(staffVerifications)
        .values({
          id,
          identifier: `taken: ${use}`,
          value: '',
          expiresAt: new Date(now.getTime() + 2 * lifetimeMs),
          createdAt: now,
          updatedAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: staffVerifications.id })
      if (taken.length === 0) throw isOver()
    },
  }
}

/** When a UUIDv7 was made, in milliseconds since 1970 (RFC 9562, 5.7). */
export const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

const isOver = () => new AppError('forbidden', 'This took too long, or was done before. Try again.')
