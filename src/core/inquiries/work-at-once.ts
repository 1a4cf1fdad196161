import { inTransaction, type Ctx } from '../context.ts'
import { awaitByReceipt } from '../submissions/index.ts'
import { workSubmissions } from './work-submissions.ts'

/**
 * Works submissions at once, for staff who want to go on with what they entered, instead of when a worker comes to them.
 * @returns the inquiry of each, by receipt; without those that wait for a person to look, or could not be worked yet
 */
export async function workAtOnce(ctx: Ctx, receipts: readonly string[]): Promise<Map<string, string>> {
  const now = await inTransaction(ctx, (ctx) => awaitByReceipt(ctx, receipts))
  const waiting = [...now.values()].filter(({ state }) => state === 'waiting').map(({ id }) => id)
  const system: Ctx = { ...ctx, actor: { kind: 'system', name: 'desk' } }
  // What cannot be worked now is tried again by a worker.
  if (waiting.length > 0)
    await workSubmissions(system, waiting).catch((error: unknown) =>
      ctx.log?.warn('inquiry.waits', { error: String(error) }),
    )
  // A worker may have had them first: this waits for it.
  const after = await inTransaction(ctx, (ctx) => awaitByReceipt(ctx, receipts))
  return new Map(
    [...after].flatMap(([receipt, { inquiryId }]) => (inquiryId === null ? [] : [[receipt, inquiryId]])),
  )
}
