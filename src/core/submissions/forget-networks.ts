import { and, eq, isNotNull, lt } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { submissions } from './table.ts'

const dayMs = 24 * 3600_000

/** Takes the network out of what has been in quarantine for a day; working takes out the others. */
export async function forgetNetworks(ctx: Ctx): Promise<void> {
  requireSystem(ctx)
  await ctx.db
    .update(submissions)
    .set({ network: null })
    .where(
      and(
        eq(submissions.state, 'quarantined'),
        isNotNull(submissions.network),
        lt(submissions.receivedAt, new Date(ctx.now().getTime() - dayMs)),
      ),
    )
}
