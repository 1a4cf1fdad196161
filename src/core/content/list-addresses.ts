import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { defaultLocale } from './content-type.ts'
import { documents, publishedEntries as entries } from './table.ts'

export type PublishedAddress = {
  readonly path: string
  readonly type: string
  readonly title: string
  /** In which other languages it is published. */
  readonly locales: readonly string[]
  /** When what stands there was published; null where it also shows what others publish, or changes by itself. */
  readonly changedAt: Date | null
}

/** As many as one site map may hold (sitemaps.org). */
const maxAddresses = 50_000

/** Every address at which the site shows a published document. */
export async function listAddresses({ db }: Pick<Ctx, 'db'>): Promise<PublishedAddress[]> {
  const rows = await db
    .select({
      path: sql<string>`${entries.path}`,
      type: entries.type,
      title: entries.title,
      topics: entries.topics,
      locales: sql<string[]>`array(select t.locale from published_entry t
        where t.type = ${entries.type} and t.key = ${entries.key} and t.locale <> ${defaultLocale} order by 1)`,
      changedAt: documents.publishedAt,
    })
    .from(entries)
    .innerJoin(documents, eq(documents.id, entries.documentId))
    .where(and(isNotNull(entries.path), eq(entries.locale, defaultLocale), hasText))
    .orderBy(asc(entries.path))
    .limit(maxAddresses)
  return rows.map(({ topics, changedAt, ...row }) => ({
    ...row,
    changedAt: changes(row, topics) ? null : changedAt,
  }))
}

/** A post without a text of its own says no more than the list that it stands in, which leads past it to the official page. */
const hasText = sql`coalesce(${entries.summary} ->> 'hasText', 'true') = 'true'`

/** The front page lists programs, a system what it finds, a program's dates go by. */
const changes = ({ path, type }: { path: string; type: string }, topics: readonly string[]): boolean =>
  path === '/' || type === 'program' || topics.some((topic) => topic.startsWith('system:'))
