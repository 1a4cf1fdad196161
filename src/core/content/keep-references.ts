import type { Ctx } from '../context.ts'
import type { Reference } from './content-type.ts'
import { references } from './table.ts'

/** Writes down what a revision links to; what stands there already stays. */
export async function keepReferences(
  ctx: Ctx,
  revisionId: string,
  targets: readonly Reference[],
): Promise<void> {
  if (targets.length === 0) return
  await ctx.db
    .insert(references)
    .values(targets.map(({ type, key }) => ({ revisionId, type, key })))
    .onConflictDoNothing()
}
