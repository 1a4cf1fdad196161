import { lt, sql } from 'drizzle-orm'
import { inTransaction, type Ctx } from '../context.ts'
import { challengeUses } from './table.ts'

export type ChallengeUse = {
  readonly nonce: string
  /** After which nobody takes it any more. */
  readonly until: Date
}

/** Marks riddles as used, for every server of the school. @returns the nonces of those that nobody had used before */
export function claimChallenges(ctx: Ctx, uses: readonly ChallengeUse[]): Promise<Set<string>> {
  return inTransaction(ctx, async ({ db }) => {
    // What a crash forgets may be used once more; nobody has to wait for a disk for that.
    await db.execute(sql`select set_config('synchronous_commit', 'off', true)`)
    // In one order, so that two servers cannot wait for each other.
    const sorted = uses.toSorted((one, other) => (one.nonce < other.nonce ? -1 : 1))
    const claimed = await db
      .insert(challengeUses)
      .values(sorted.map(({ nonce, until }) => ({ nonce, until })))
      .onConflictDoNothing()
      .returning({ nonce: challengeUses.nonce })
    return new Set(claimed.map(({ nonce }) => nonce))
  })
}

/** Forgets riddles that are over. */
export async function forgetChallenges({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await db.delete(challengeUses).where(lt(challengeUses.until, now()))
}
