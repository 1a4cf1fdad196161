import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { consents } from './table.ts'

export type GivenConsent = Omit<typeof consents.$inferInsert, 'id'>

/** Keeps consents with the exact words agreed to. Only ever added to; the newest of a purpose counts. */
export async function recordConsents(ctx: Ctx, given: readonly GivenConsent[]): Promise<void> {
  if (given.length > 0) await ctx.db.insert(consents).values(given.map((each) => ({ id: newId(), ...each })))
}
