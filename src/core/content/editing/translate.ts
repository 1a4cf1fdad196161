import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { translationLocale, type Language } from '../../../kernel/languages.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { defaultLocale } from '../content-type.ts'
import { oneAtATime } from '../publish.ts'
import { saveRevision } from '../save-revision.ts'
import { documents } from '../table.ts'
import { ownLanguage } from '../own-language.ts'
import { untranslatedTypes } from '../translations.ts'
import { findDocument, requireOutOfTrash, type FoundDocument } from './find-document.ts'
import { findNewestId } from './find-newest.ts'
import { openRevision } from './open-document.ts'

/**
 * Makes a document's translation into a language, as a draft that still says what the original says.
 * @returns its id; that of the one there is already, taken out of the trash
 * @throws AppError `conflict` for a translation of a translation, into the school's own language, and for a type that has none
 */
export async function translateDocument(ctx: Ctx, id: string, language: Language): Promise<{ id: string }> {
  requirePermission(ctx, 'content:edit')
  const original = await findDocument(ctx, id)
  requireOutOfTrash(original)
  const { type, key } = original
  if (original.locale !== defaultLocale) throw new AppError('conflict', 'Translate the original.')
  if (untranslatedTypes.includes(type)) throw new AppError('conflict', 'The settings hold for all languages.')
  if (language === (await ownLanguage(ctx)))
    throw new AppError('conflict', 'The original is in this language already.')
  const locale = translationLocale(language)
  const { data } = await openRevision(ctx, id, await findNewestId(ctx, id))
  return inTransaction(ctx, async (ctx) => {
    await oneAtATime(ctx)
    const known = await findTranslationId(ctx, original, locale)
    if (known) {
      await ctx.db.update(documents).set({ trashedAt: null }).where(eq(documents.id, known))
      return { id: known }
    }
    await saveRevision(ctx, type, key, data, { basedOn: null, locale })
    const made = await findTranslationId(ctx, original, locale)
    if (!made) throw new Error(`the translation of ${type}:${key} vanished`)
    await recordAudit(ctx, 'content.created', { type: 'document', id: made })
    return { id: made }
  })
}

async function findTranslationId({ db }: Ctx, { type, key }: FoundDocument, locale: string) {
  const [found] = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.type, type), eq(documents.key, key), eq(documents.locale, locale)))
  return found?.id ?? null
}
