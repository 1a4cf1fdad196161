import { and, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requirePermission } from '../staff/index.ts'
import type { Source } from './schema.ts'
import { submissions } from './table.ts'

/** In the source of what was made up. No form can name it: its hidden fields are few, and this is none of them. */
export const sampleSource = { sample: 'yes' } as const satisfies Source

export const isMadeUp = ({ source }: { source: Source }): boolean => source['sample'] !== undefined

const isSample = sql`source ? 'sample'`

/** Whether samples are there that were not removed. */
export async function findSamples({ db }: Pick<Ctx, 'db'>) {
  return db
    .select({ id: submissions.id, inquiryId: submissions.inquiryId })
    .from(submissions)
    .where(and(isSample, sql`${submissions.state} <> 'erased'`))
}

/** Erases samples: their rows stay, empty, for the ledger. */
export async function eraseSamples(ctx: Ctx, ids: readonly string[]): Promise<void> {
  requirePermission(ctx, 'samples:manage')
  if (ids.length === 0) return
  await inTransaction(ctx, async (ctx) => {
    const erased = await ctx.db
      .update(submissions)
      .set({
        state: 'erased',
        stateChangedAt: ctx.now(),
        inquiryId: null,
        body: new Uint8Array(),
        inquiry: nothingSaid,
        network: null,
      })
      .where(and(isAmong(submissions.id, ids), isSample))
      .returning({ id: submissions.id })
    await recordAudit(
      ctx,
      'submission.erased',
      ...erased.map(({ id }) => ({ type: 'submission' as const, id })),
    )
  })
}

export const nothingSaid = {
  salutation: '',
  first_name: '',
  last_name: '',
  email: '',
  country: null,
  country_typed: null,
  employer: '',
  programs: [],
  interest: '',
  message: '',
  consent_email: false,
}
