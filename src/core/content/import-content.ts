import { dayIn } from '../../kernel/dates.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { comingSeason } from './coming-season.ts'
import { parseDocument } from './parse-document.ts'
import { publish } from './publish.ts'
import type { ExportedDocument } from './read-export.ts'
import { saveRevision } from './save-revision.ts'
import { documents } from './table.ts'

/**
 * Loads an export into a database that has no content, and publishes it; all or nothing.
 * Deadlines of the coming season are worked out from the last known ones and marked as samples.
 * @returns how many documents were loaded; 0 when there was content already
 */
export function importContent(
  ctx: Ctx,
  readExported: () => Promise<readonly ExportedDocument[]>,
): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    if ((await ctx.db.select({ id: documents.id }).from(documents).limit(1)).length > 0) return 0
    const exported = await readExported()
    // In registry order, so that what a document links to is there before it.
    for (const { type, key, data } of exported) {
      const revision = await saveRevision(
        ctx,
        type,
        key,
        type === 'program' ? withComingSeason(ctx, key, data) : data,
      )
      await publish(ctx, type, key, revision)
    }
    return exported.length
  })
}

function withComingSeason(ctx: Ctx, key: string, data: unknown) {
  return comingSeason(parseDocument('program', key, data), dayIn('UTC', ctx.now()))
}
