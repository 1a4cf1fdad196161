import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import type { Focus } from './schema.ts'
import { showAs } from './show-as.ts'
import { media } from './table.ts'

/**
 * Says what must stay in sight where a picture is cropped. Every document that shows it is cropped anew, at once: it changes what is
 * on the site, so it takes the right to publish.
 * @throws AppError `not-found`
 */
export async function setFocus(ctx: Ctx, id: string, { x, y }: Focus): Promise<void> {
  requirePermission(ctx, 'content:publish')
  await inTransaction(ctx, async (ctx) => {
    const [changed] = await ctx.db
      .update(media)
      .set({ focusX: x, focusY: y })
      .where(and(eq(media.id, id), isNull(media.removedAt)))
      .returning({ id: media.id })
    if (!changed) throw new AppError('not-found', 'There is no such picture.')
    await showAs(ctx, id, { focus: { x, y } })
    await recordAudit(ctx, 'media.focused', { type: 'media', id })
  })
}
