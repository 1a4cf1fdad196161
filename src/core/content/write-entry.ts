import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { pathOf } from './addresses.ts'
import { defaultLocale, type ContentType } from './content-type.ts'
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
    language: document.locale === defaultLocale ? schoolLanguage : null,
  }
  await ctx.db
    .insert(publishedEntries)
    .values({ documentId, ...row })
    .onConflictDoUpdate({ target: publishedEntries.documentId, set: row })
}

/** The school's own language as its published settings name it; null for English, and while there are none. */
export const schoolLanguage = sql<
  string | null
>`(select nullif(lower(split_part(settings.summary ->> 'language', '-', 1)), 'en')
  from published_entry settings where settings.type = 'settings' and settings.locale = ${defaultLocale})`

export async function removeEntry(ctx: Ctx, documentId: string): Promise<void> {
  await ctx.db.delete(publishedEntries).where(eq(publishedEntries.documentId, documentId))
}
