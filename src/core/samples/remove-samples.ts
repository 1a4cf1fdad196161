import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, eraseInquiries } from '../inquiries/index.ts'
import { eraseMailOf } from '../outreach/index.ts'
import { erasePeople } from '../people/index.ts'
import { requirePermission } from '../staff/index.ts'
import { eraseSamples, findSamples } from '../submissions/index.ts'
import { eraseThreads } from '../threads/index.ts'

/** Removes every sample with all that came of it. What the ledger needs stays, empty. */
export async function removeSamples(ctx: Ctx): Promise<{ removed: number }> {
  requirePermission(ctx, 'samples:manage')
  return inTransaction(ctx, async (ctx) => {
    const found = await findSamples(ctx)
    if (found.length === 0) return { removed: 0 }
    const inquiryIds = [...new Set(found.flatMap(({ inquiryId }) => inquiryId ?? []))]
    await eraseSamples(
      ctx,
      found.map(({ id }) => id),
    )
    await eraseThreads(ctx, inquiryIds)
    await eraseMailOf(ctx, inquiryIds)
    await erasePeople(ctx, await eraseInquiries(ctx, inquiryIds))
    const details = { samples: found.length }
    await recordAudit(ctx, 'samples.removed', { type: 'installation', id: 'samples', details })
    await announceInquiries(ctx, inquiryIds)
    return { removed: found.length }
  })
}

/** How many samples there are. */
export async function countSamples(ctx: Ctx): Promise<{ count: number }> {
  requirePermission(ctx, 'samples:manage')
  return { count: (await findSamples(ctx)).length }
}
