import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { type Lifecycle, lifecycles } from '../../kernel/lifecycle.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requireWholeSchool } from './decide-fact.ts'
import { people } from './table.ts'

/** `from`: the stage that was on the screen. */
export const lifecycleInput = z.object({ from: z.enum(lifecycles), to: z.enum(lifecycles) })

/** Says how far a person has come. @throws AppError `conflict` where somebody said otherwise meanwhile, `not-found` */
export async function setLifecycle(
  ctx: Ctx,
  id: string,
  { from, to }: { from: Lifecycle; to: Lifecycle },
): Promise<void> {
  requireWholeSchool(ctx)
  await inTransaction(ctx, async (ctx) => {
    const theirs = and(eq(people.id, id), isNull(people.mergedInto))
    const changed = await ctx.db
      .update(people)
      .set({ lifecycle: to })
      .where(and(theirs, eq(people.lifecycle, from)))
      .returning({ id: people.id })
    if (changed.length === 0) {
      if ((await ctx.db.$count(people, theirs)) === 0)
        throw new AppError('not-found', 'There is no such person.')
      throw new AppError('conflict', 'A colleague has changed the stage meanwhile.')
    }
    await recordAudit(ctx, 'person.lifecycle-changed', { type: 'person', id, details: { from, to } })
  })
}
