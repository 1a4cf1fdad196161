import { eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { parseStored } from './parse-document.ts'
import { publish } from './publish.ts'
import { isTypeName, type ContentTypeName } from './registry.ts'
import { saveRevision } from './save-revision.ts'
import { revisions } from './table.ts'

type Rewritten = { id: string; type: string; key: string; locale: string; publishedRevisionId: string | null }
type Change = <Data>(type: ContentTypeName, data: Data) => Data

/** Gives a document revisions in which something else follows from a change elsewhere, published where the old one was. */
export async function rewriteDocument(ctx: Ctx, document: Rewritten, change: Change): Promise<void> {
  const { id, type, key, locale, publishedRevisionId } = document
  if (!isTypeName(type)) return
  const kept = await ctx.db
    .select({ id: revisions.id, version: revisions.version, data: revisions.data })
    .from(revisions)
    .where(eq(revisions.documentId, id))
    .orderBy(revisions.number)
  const newest = kept.at(-1)
  const published = kept.find((each) => each.id === publishedRevisionId)
  let basedOn = newest?.id ?? null
  // The published text first: a draft that was saved after it stays the newest.
  for (const revision of new Set([published, newest])) {
    if (!revision) continue
    const data = parseStored(type, key, revision.version, revision.data)
    basedOn = await saveRevision(ctx, type, key, change(type, data), { basedOn, locale })
    if (revision === published) await publish(ctx, type, key, basedOn)
  }
}
