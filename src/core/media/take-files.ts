import { and, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import type { PictureType } from './schema.ts'
import { media, mediaFiles } from './table.ts'

/** One width of a picture in one format, kept in the file store. */
export type KeptFile = { width: number; bytes: number; name: string; type: PictureType }

/** The picture of the library that has this file; null where none has. */
export async function findPictureOf(ctx: Ctx, name: string): Promise<string | null> {
  const [found] = await ctx.db
    .select({ id: media.id })
    .from(mediaFiles)
    .innerJoin(media, eq(media.id, mediaFiles.mediaId))
    .where(and(eq(mediaFiles.name, name), isNull(media.removedAt)))
  return found?.id ?? null
}

/**
 * Makes files those of a picture. A former file of one that was replaced, and what was removed, may become a picture again.
 * @throws AppError `conflict` where another picture of the library has one of them
 */
export async function takeFiles(ctx: Ctx, mediaId: string, kept: readonly KeptFile[]): Promise<void> {
  const taken = await ctx.db
    .insert(mediaFiles)
    .values(kept.map((each) => ({ ...each, mediaId })))
    .onConflictDoUpdate({
      target: mediaFiles.name,
      set: { mediaId },
      setWhere: sql`${mediaFiles.mediaId} is null
        or ${mediaFiles.mediaId} in (select ${media.id} from ${media} where ${media.removedAt} is not null)`,
    })
    .returning({ name: mediaFiles.name })
  if (taken.length < kept.length)
    throw new AppError(
      'conflict',
      'This file is a picture of the library already. Choose that one where it is to be shown.',
    )
}
