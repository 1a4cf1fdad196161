import { and, ne, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requireSystem } from '../staff/index.ts'
import { nothingSaid } from './samples.ts'
import { submissions } from './table.ts'

/** Erases what submissions said, in a transaction: their rows stay, empty, for the ledger. @returns how many there were */
export async function eraseSubmissions(ctx: Ctx, ids: readonly string[]): Promise<number> {
  requireSystem(ctx)
  if (ids.length === 0) return 0
  const erased = await ctx.db
    .update(submissions)
    .set({
      state: 'erased',
      stateChangedAt: ctx.now(),
      inquiryId: null,
      body: new Uint8Array(),
      inquiry: nothingSaid,
      source: {},
      network: null,
    })
    .where(and(isAmong(submissions.id, ids), ne(submissions.state, 'erased')))
    .returning({ id: submissions.id })
  await recordAudit(
    ctx,
    'submission.erased',
    ...erased.map(({ id }) => ({ type: 'submission' as const, id })),
  )
  return erased.length
}

const neverWorked = ['quarantined', 'discarded', 'failed'] as const

/** What came from these addresses and never became an inquiry. */
export async function findUnworkedFrom(
  { db }: Pick<Ctx, 'db'>,
  emails: readonly string[],
): Promise<string[]> {
  if (emails.length === 0) return []
  const keys = sql.param(emails.map((email) => email.toLowerCase()))
  const rows = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        isAmong(submissions.state, neverWorked),
        sql`lower(${submissions.inquiry} ->> 'email') = any(${keys}::text[])`,
      ),
    )
  return rows.map(({ id }) => id)
}

/** What some submissions said, and the inquiries that became of them; not of those that are erased. */
export async function findSaidIn({ db }: Pick<Ctx, 'db'>, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: submissions.id, inquiryId: submissions.inquiryId, inquiry: submissions.inquiry })
    .from(submissions)
    .where(and(isAmong(submissions.id, ids), ne(submissions.state, 'erased')))
}

/** What was quarantined or discarded before an instant and stayed so. */
export async function findOldSubmissions(
  { db }: Pick<Ctx, 'db'>,
  state: 'quarantined' | 'discarded',
  before: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        sql`${submissions.state} = ${state}`,
        sql`${submissions.stateChangedAt} < ${before.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(submissions.id)
    .limit(limit)
  return rows.map(({ id }) => id)
}
