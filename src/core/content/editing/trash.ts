import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { defaultLocale, type ContentType } from '../content-type.ts'
import { contentTypes } from '../registry.ts'
import { documents } from '../table.ts'
import { withdraw } from '../withdraw.ts'
import { findDocument, lockDocument } from './find-document.ts'
import { endPlan } from './plans.ts'
import { endReview } from './reviews.ts'

/**
 * Takes a document off the site and out of the lists. Its revisions stay, and it can come back as a draft.
 * @throws AppError `conflict` while the site needs it or something published links to it
 */
export async function trashDocument(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  const { type, key, locale } = await findDocument(ctx, id)
  const { needed, label }: ContentType = contentTypes[type]
  if (locale === defaultLocale && needed?.includes(key))
    throw new AppError('conflict', `The site cannot do without this ${label.toLowerCase()}.`)
  await inTransaction(ctx, async (ctx) => {
    const locked = await lockDocument(ctx, id)
    if (locked.publishedRevisionId) await withdraw(ctx, type, key, locale)
    const [trashed] = await ctx.db
      .update(documents)
      .set({ trashedAt: ctx.now() })
      .where(and(eq(documents.id, id), isNull(documents.trashedAt)))
      .returning({ id: documents.id })
    if (!trashed) throw new AppError('conflict', 'This is in the trash already.')
    await endPlan(ctx, id, 'canceled')
    await endReview(ctx, id, 'withdrawn')
    await recordAudit(ctx, 'content.trashed', { type: 'document', id })
  })
}

/** Takes a document out of the trash, as a draft. @throws AppError `conflict` where it is not there */
export async function restoreDocument(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'content:edit')
  await inTransaction(ctx, async (ctx) => {
    const [restored] = await ctx.db
      .update(documents)
      .set({ trashedAt: null })
      .where(and(eq(documents.id, id), isNotNull(documents.trashedAt)))
      .returning({ id: documents.id })
    if (!restored) throw new AppError('conflict', 'This is not in the trash.')
    await recordAudit(ctx, 'content.restored', { type: 'document', id })
  })
}
