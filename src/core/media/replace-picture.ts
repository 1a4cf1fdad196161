import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { keepSizes } from './add-picture.ts'
import { findMedia, sizesOf } from './list-media.ts'
import type { MediaView } from './schema.ts'
import { showAs } from './show-as.ts'
import { media, mediaFiles } from './table.ts'
import { takeFiles } from './take-files.ts'

/**
 * Puts another file in the place of a picture: every page that shows it shows the new one, with the words that it has. Each gets a
 * revision of its own, so that history stays true, and the files of the former picture stay for it.
 * @throws AppError `not-found`, `invalid` for what is no picture, `too-large`, `conflict` where the file is in the library already
 */
export async function replacePicture(
  ctx: Ctx,
  files: FileStore,
  id: string,
  file: Uint8Array,
): Promise<MediaView> {
  requirePermission(ctx, 'content:publish')
  const { kept, width, height } = await keepSizes(files, file)
  return inTransaction(ctx, async (ctx) => {
    const [replaced] = await ctx.db
      .update(media)
      .set({ width, height, focusX: 50, focusY: 50 })
      .where(and(eq(media.id, id), isNull(media.removedAt)))
      .returning({ id: media.id })
    if (!replaced) throw new AppError('not-found', 'There is no such picture.')
    await ctx.db.update(mediaFiles).set({ mediaId: null }).where(eq(mediaFiles.mediaId, id))
    await takeFiles(ctx, id, kept)
    // Nobody has looked where the new picture's point is.
    await showAs(ctx, id, { width, height, sizes: sizesOf(kept), focus: undefined })
    await recordAudit(ctx, 'media.replaced', { type: 'media', id })
    return findMedia(ctx, id)
  })
}
