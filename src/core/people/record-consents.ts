import { and, desc, eq } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import type { Ctx } from '../context.ts'
import { consents } from './table.ts'

export type GivenConsent = Omit<typeof consents.$inferInsert, 'id'>

/** Keeps consents with the exact words agreed to. Only ever added to; the newest of a purpose counts. */
export async function recordConsents(ctx: Ctx, given: readonly GivenConsent[]): Promise<void> {
  await insertRows(
    ctx.db,
    consents,
    given.map((each) => ({ id: newId(), ...each })),
  )
}

/** Whether someone agreed to mail, and did not take it back since. */
export async function takesMail({ db }: Pick<Ctx, 'db'>, personId: string): Promise<boolean> {
  const [newest] = await db
    .select({ isGiven: consents.isGiven })
    .from(consents)
    .where(and(eq(consents.personId, personId), eq(consents.purpose, 'email')))
    .orderBy(desc(consents.at), desc(consents.id))
    .limit(1)
  return newest?.isGiven ?? false
}
