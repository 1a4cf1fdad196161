import { and, eq } from 'drizzle-orm'
import { newId } from '../../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { saveRevision } from '../save-revision.ts'
import { unsavedTexts } from '../table.ts'
import { requireFit } from './check-fields.ts'
import { findDocument, requireOutOfTrash } from './find-document.ts'
import { staffIdOf } from './open-document.ts'

/**
 * Keeps what an editor typed as the next revision.
 * @throws AppError `invalid` by field; `conflict`, whose field `basedOn` is the revision that someone else saved meanwhile
 */
export async function saveDocument(ctx: Ctx, id: string, data: unknown, basedOn: string): Promise<string> {
  requirePermission(ctx, 'content:edit')
  const document = await findDocument(ctx, id)
  requireOutOfTrash(document)
  requireFit(document.type, data)
  return inTransaction(ctx, async (ctx) => {
    const revisionId = await saveRevision(ctx, document.type, document.key, data, {
      basedOn,
      locale: document.locale,
    })
    await forgetUnsaved(ctx, id)
    return revisionId
  })
}

/** Keeps what an editor has in their form, as it is: so that it is there on another machine, and colleagues see that someone is at it. */
export async function keepUnsaved(ctx: Ctx, id: string, data: unknown, basedOn: string): Promise<void> {
  requirePermission(ctx, 'content:edit')
  await findDocument(ctx, id)
  const text = { data, basedOn, typedAt: ctx.now() }
  await ctx.db
    .insert(unsavedTexts)
    .values({ id: newId(), documentId: id, staffId: staffIdOf(ctx), ...text })
    .onConflictDoUpdate({ target: [unsavedTexts.documentId, unsavedTexts.staffId], set: text })
}

/** What this editor left in the form; null where there is nothing. */
export async function findUnsaved(ctx: Ctx, id: string) {
  requirePermission(ctx, 'content:edit')
  const [found] = await ctx.db.select().from(unsavedTexts).where(ofEditor(ctx, id))
  return found ? { data: found.data, basedOn: found.basedOn, at: found.typedAt.toISOString() } : null
}

export async function forgetUnsaved(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, 'content:edit')
  await ctx.db.delete(unsavedTexts).where(ofEditor(ctx, id))
}

const ofEditor = (ctx: Ctx, id: string) =>
  and(eq(unsavedTexts.documentId, id), eq(unsavedTexts.staffId, staffIdOf(ctx)))
