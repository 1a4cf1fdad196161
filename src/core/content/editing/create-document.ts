import { AppError } from '../../../kernel/errors.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { oneAtATime } from '../publish.ts'
import { contentTypes, type ContentTypeName } from '../registry.ts'
import { saveRevision } from '../save-revision.ts'
import { requireFitWithKey } from './check-fields.ts'
import { findDocument, findDocumentId } from './find-document.ts'
import { findNewestId } from './find-newest.ts'
import { openRevision } from './open-document.ts'

/**
 * Makes a document, as a draft.
 * @returns its id
 * @throws AppError `invalid` by field; `conflict`, at the field `key`, where one has that key, in the trash or not
 */
export async function createDocument(
  ctx: Ctx,
  type: ContentTypeName,
  key: string,
  data: unknown,
): Promise<{ id: string; revisionId: string }> {
  requirePermission(ctx, 'content:edit')
  requireFitWithKey(type, key, data)
  return inTransaction(ctx, async (ctx) => {
    // Or two could take the same key at once, and the second would be told of a colleague's text instead.
    await oneAtATime(ctx)
    await requireFreeKey(ctx, type, key)
    const revisionId = await saveRevision(ctx, type, key, data, { basedOn: null })
    const id = await findDocumentId(ctx, type, key)
    if (id === null) throw new Error(`document ${type}:${key} vanished`)
    await recordAudit(ctx, 'content.created', { type: 'document', id })
    return { id, revisionId }
  })
}

/** Makes a draft that says the same as a document's newest revision, under another key. @returns its id */
export async function duplicateDocument(ctx: Ctx, id: string, key: string): Promise<{ id: string }> {
  requirePermission(ctx, 'content:edit')
  const { type } = await findDocument(ctx, id)
  const { data } = await openNewest(ctx, id)
  return createDocument(ctx, type, key, data)
}

async function openNewest(ctx: Ctx, id: string) {
  const newest = await findNewestId(ctx, id)
  return openRevision(ctx, id, newest)
}

async function requireFreeKey(ctx: Ctx, type: ContentTypeName, key: string): Promise<void> {
  const taken = await findDocumentId(ctx, type, key)
  if (taken === null) return
  const { trashedAt } = await findDocument(ctx, taken)
  const label = contentTypes[type].label.toLowerCase()
  const message = trashedAt
    ? `A ${label} with this address is in the trash. Restore it, or choose another address.`
    : `There is a ${label} with this address already. Choose another.`
  throw new AppError('conflict', message, { key: message })
}
