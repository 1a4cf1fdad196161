import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { findDocumentsWith } from './find-documents-with.ts'
import type { MediaInput } from './schema.ts'
import { media } from './table.ts'

/** Says what a picture shows and whose it is. Pages that show it already keep the words they have. */
export async function describePicture(ctx: Ctx, id: string, { alt, credit }: MediaInput): Promise<void> {
  requirePermission(ctx, 'content:edit')
  await inTransaction(ctx, async (ctx) => {
    const [described] = await ctx.db
      .update(media)
      .set({ alt, credit })
      .where(and(eq(media.id, id), isNull(media.removedAt)))
      .returning({ id: media.id })
    if (!described) throw new AppError('not-found', 'There is no such picture.')
    await recordAudit(ctx, 'media.described', { type: 'media', id })
  })
}

/**
 * Takes a picture out of the library. Its files stay: pages of former days show them.
 * @throws AppError `conflict`, naming the pages, while one shows it
 */
export async function removePicture(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  await inTransaction(ctx, async (ctx) => {
    const shown = await findDocumentsWith(ctx, id)
    if (shown.length > 0)
      throw new AppError('conflict', `These show it: ${shown.map(({ title }) => title).join(', ')}.`)
    const [removed] = await ctx.db
      .update(media)
      .set({ removedAt: ctx.now() })
      .where(and(eq(media.id, id), isNull(media.removedAt)))
      .returning({ id: media.id })
    if (!removed) throw new AppError('not-found', 'There is no such picture.')
    await recordAudit(ctx, 'media.removed', { type: 'media', id })
  })
}
