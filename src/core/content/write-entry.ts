import { eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { pathOf } from './addresses.ts'
import type { ContentType } from './content-type.ts'
import { contentTypes, type ContentTypeName } from './registry.ts'
import { publishedEntries } from './table.ts'
import { textIn } from './walk-fields.ts'

export type EntryOf = {
  readonly documentId: string
  readonly type: ContentTypeName
  readonly key: string
  readonly locale: string
  readonly revisionId: string
  /** In today's shape. */
  readonly data: unknown
}

/** Writes the row by which lists know a published document. */
export async function writeEntry(ctx: Ctx, { documentId, data, ...document }: EntryOf): Promise<void> {
  const type: ContentType = contentTypes[document.type]
  const row = {
    ...document,
    typeVersion: type.version,
    title: type.title(data),
    summary: type.summary(data),
    position: type.order?.(data) ?? 0,
    date: type.date?.(data) ?? null,
    topics: [...(type.topics?.(data) ?? [])],
    path: pathOf(document.type, document.key),
    text: textIn(type.fields, data),
  }
  await ctx.db
    .insert(publishedEntries)
    .values({ documentId, ...row })
    .onConflictDoUpdate({ target: publishedEntries.documentId, set: row })
}

export async function removeEntry(ctx: Ctx, documentId: string): Promise<void> {
  await ctx.db.delete(publishedEntries).where(eq(publishedEntries.documentId, documentId))
}
