import { inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { emailKey } from './keys.ts'
import { people } from './table.ts'

/** Marks an address as proven, once a person entered the code that was mailed to it. */
export async function confirmAddress({ db, now }: Ctx, email: string): Promise<void> {
  // In one order, so that two who change the same people cannot wait for each other.
  const unproven = db
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.email}) = ${emailKey(email)} and ${people.confirmedAt} is null`)
    .orderBy(people.id)
    .for('update')
  await db.update(people).set({ confirmedAt: now() }).where(inArray(people.id, unproven))
}
