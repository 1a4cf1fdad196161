import { desc, eq } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../context.ts'
import { revisions } from '../table.ts'

/** @throws AppError `not-found` for a document that has no revision */
export async function findNewestId({ db }: Pick<Ctx, 'db'>, documentId: string): Promise<string> {
  const [newest] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(eq(revisions.documentId, documentId))
    .orderBy(desc(revisions.number))
    .limit(1)
  if (!newest) throw new AppError('not-found', 'There is no such document.')
  return newest.id
}
