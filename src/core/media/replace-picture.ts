import { and, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { recordAudit } from '../audit/index.ts'
import { rewriteDocument } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { keepSizes } from './add-picture.ts'
import { findDocumentsWith } from './find-documents-with.ts'
import { findMedia } from './list-media.ts'
import type { MediaView } from './schema.ts'
import { media, mediaFiles } from './table.ts'

type Sizes = readonly { readonly width: number; readonly name: string }[]

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
      .set({ width, height })
      .where(and(eq(media.id, id), isNull(media.removedAt)))
      .returning({ id: media.id })
    if (!replaced) throw new AppError('not-found', 'There is no such picture.')
    await ctx.db.update(mediaFiles).set({ mediaId: null }).where(eq(mediaFiles.mediaId, id))
    // A former file of a picture, this one's or another's, may become a picture again.
    const taken = await ctx.db
      .insert(mediaFiles)
      .values(kept.map((each) => ({ ...each, mediaId: id })))
      .onConflictDoUpdate({
        target: mediaFiles.name,
        set: { mediaId: id },
        setWhere: sql`${mediaFiles.mediaId} is null`,
      })
      .returning({ name: mediaFiles.name })
    if (taken.length < kept.length) throw new AppError('conflict', 'This picture is in the library already.')
    const sizes = kept.map(({ width, name }) => ({ width, name }))
    for (const document of await findDocumentsWith(ctx, id))
      await rewriteDocument(ctx, document, (_, data) => withPicture(data, id, { width, height, sizes }))
    await recordAudit(ctx, 'media.replaced', { type: 'media', id })
    return findMedia(ctx, id)
  })
}

type Shape = { width: number; height: number; sizes: Sizes }

/** The same data in which each picture `id` has the new files, however deep it stands. */
function withPicture<Data>(data: Data, id: string, shape: Shape): Data {
  if (Array.isArray(data)) return data.map((each: unknown) => withPicture(each, id, shape)) as Data
  if (typeof data !== 'object' || data === null) return data
  const own = 'media' in data && data.media === id ? { ...data, ...shape } : data
  return Object.fromEntries(
    Object.entries(own).map(([name, each]) => [name, withPicture(each as unknown, id, shape)]),
  ) as Data
}
