import { dayIn } from '../../kernel/dates.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { comingEvent } from './coming-events.ts'
import { comingSeason } from './coming-season.ts'
import { seasonWords } from './coming-season-words.ts'
import { parseDocument, parseStored } from './parse-document.ts'
import { publishTogether, type Publication } from './publish.ts'
import type { ExportedDocument } from './read-export.ts'
import { saveRevision } from './save-revision.ts'
import { documents } from './table.ts'

/**
 * Loads an export into a database that has no content, and publishes it; all or nothing.
 * Deadlines of the coming season are worked out from the last known ones and marked as samples; sample events come again.
 * @returns how many documents were loaded; 0 when there was content already
 */
export function importContent(
  ctx: Ctx,
  readExported: () => Promise<readonly ExportedDocument[]>,
): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    if ((await ctx.db.select({ id: documents.id }).from(documents).limit(1)).length > 0) return 0
    const exported = await readExported()
    const hasAcademicCalendar = exported.some(({ type }) => type === 'academic-year')
    const publications: Publication[] = []
    for (const { type, key, locale, version, data } of exported) {
      const parsed = parseStored(type, key, version, data)
      const today = dayIn('UTC', ctx.now())
      const loaded =
        type === 'program'
          ? comingSeason(parseDocument(type, key, parsed), today, seasonWords(locale), hasAcademicCalendar)
          : type === 'event'
            ? comingEvent(parseDocument(type, key, parsed), today)
            : parsed
      publications.push({
        type,
        key,
        revisionId: await saveRevision(ctx, type, key, loaded, { basedOn: null, locale }),
      })
    }
    await publishTogether(ctx, publications)
    return exported.length
  })
}
