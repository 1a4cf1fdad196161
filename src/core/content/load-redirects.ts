import { eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { pathOf } from './addresses.ts'
import { documents, redirects } from './table.ts'

/** Every address that a published document had under an earlier key, with the path that it has now. */
export async function loadRedirects({ db }: Pick<Ctx, 'db'>): Promise<Map<string, string>> {
  const rows = await db
    .select({ path: redirects.path, type: documents.type, key: documents.key })
    .from(redirects)
    .innerJoin(documents, eq(documents.id, redirects.documentId))
    .where(isNotNull(documents.publishedRevisionId))
  return new Map(
    rows.flatMap(({ path, type, key }) => {
      const now = pathOf(type, key)
      return now === null || now === path ? [] : [[path, now] as const]
    }),
  )
}
