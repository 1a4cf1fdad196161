import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../context.ts'
import { defaultLocale } from '../content-type.ts'
import { isTypeName, type ContentTypeName } from '../registry.ts'
import { documents } from '../table.ts'

export type FoundDocument = {
  readonly id: string
  readonly type: ContentTypeName
  readonly key: string
  readonly locale: string
  readonly publishedRevisionId: string | null
  readonly publishedAt: Date | null
  readonly trashedAt: Date | null
}

const columns = {
  id: documents.id,
  type: documents.type,
  key: documents.key,
  locale: documents.locale,
  publishedRevisionId: documents.publishedRevisionId,
  publishedAt: documents.publishedAt,
  trashedAt: documents.trashedAt,
}

/** @throws AppError `not-found`, also for one of a type that this program does not know */
export async function findDocument({ db }: Pick<Ctx, 'db'>, id: string): Promise<FoundDocument> {
  const [found] = await db.select(columns).from(documents).where(eq(documents.id, id))
  if (!found || !isTypeName(found.type)) throw notFound()
  return { ...found, type: found.type }
}

/** The same, held until the transaction ends: what others do to it waits. */
export async function lockDocument({ db }: Pick<Ctx, 'db'>, id: string): Promise<FoundDocument> {
  const [found] = await db.select(columns).from(documents).where(eq(documents.id, id)).for('update')
  if (!found || !isTypeName(found.type)) throw notFound()
  return { ...found, type: found.type }
}

export async function findDocumentId(
  { db }: Pick<Ctx, 'db'>,
  type: ContentTypeName,
  key: string,
): Promise<string | null> {
  const [found] = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.type, type), eq(documents.key, key), eq(documents.locale, defaultLocale)))
  return found?.id ?? null
}

/** @throws AppError `conflict` for what lies in the trash */
export function requireOutOfTrash({ trashedAt }: FoundDocument): void {
  if (trashedAt) throw new AppError('conflict', 'This is in the trash. Restore it first.')
}

const notFound = () => new AppError('not-found', 'There is no such document.')
