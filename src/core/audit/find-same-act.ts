import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { firstIdOf, timeOfId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { auditEntries } from './table.ts'

/** What one request writes down, it writes within this time. */
const requestMs = 60_000

/** The entry of that id with what the same request did to other subjects: an act on many is one act. Empty where there is none. */
export async function findSameAct({ db }: Pick<Ctx, 'db'>, id: string) {
  const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.id, id))
  if (!entry) return []
  const time = timeOfId(id)
  return db
    .select()
    .from(auditEntries)
    .where(
      and(
        // By the ids, which begin with the time: no index knows of requests.
        gte(auditEntries.id, firstIdOf(time - requestMs)),
        lt(auditEntries.id, firstIdOf(time + requestMs)),
        eq(auditEntries.requestId, entry.requestId),
        eq(auditEntries.verb, entry.verb),
        eq(auditEntries.actor, entry.actor),
      ),
    )
    .orderBy(asc(auditEntries.id))
}
