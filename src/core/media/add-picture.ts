import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { findMedia } from './list-media.ts'
import { makeSizes } from './make-sizes.ts'
import { maxPictureBytes, type AddedPicture, type PictureType } from './schema.ts'
import { media } from './table.ts'
import { findPictureOf, takeFiles, type KeptFile } from './take-files.ts'

/**
 * Takes a picture into the library. Its files are kept before the row that names them: killed in between, a file is left that
 * nobody sees, and the same picture sent again takes it up. One that the library has is not added twice: it is what comes back.
 * @throws AppError `invalid` for what is no picture, `too-large`
 */
export async function addPicture(
  ctx: Ctx,
  files: FileStore,
  file: Uint8Array,
  name: string,
): Promise<AddedPicture> {
  requirePermission(ctx, 'content:edit')
  const { kept, width, height } = await keepSizes(files, file)
  const id = newId()
  return inTransaction(ctx, async (ctx) => {
    // The very same picture is there already, under its own name and description.
    const known = await findPictureOf(ctx, kept[0]?.name ?? '')
    if (known !== null) return { ...(await findMedia(ctx, known)), isKnown: true }
    await ctx.db.insert(media).values({
      id,
      name: cleanName(name),
      alt: '',
      credit: '',
      width,
      height,
      addedBy: ctx.actor.kind === 'staff' ? ctx.actor.id : ctx.actor.kind,
      addedAt: ctx.now(),
    })
    await takeFiles(ctx, id, kept)
    await recordAudit(ctx, 'media.added', { type: 'media', id })
    return { ...(await findMedia(ctx, id)), isKnown: false }
  })
}

/** @throws AppError `invalid` for what is no picture, `too-large` */
export async function keepSizes(files: FileStore, file: Uint8Array) {
  if (file.byteLength > maxPictureBytes) throw new AppError('too-large', 'Pictures may have up to 25 MB.')
  if (file.byteLength === 0) throw new AppError('invalid', 'This file is empty.')
  const sizes = await makeSizes(file)
  const kept: KeptFile[] = []
  const keep = async (width: number, type: PictureType, content: Buffer) =>
    kept.push({ width, type, bytes: content.byteLength, name: (await files.put(asChunks(content))).sha256 })
  for (const { width, webp, avif } of sizes) {
    await keep(width, 'image/webp', webp)
    if (avif) await keep(width, 'image/avif', avif)
  }
  const [widest] = sizes
  if (!widest) throw new Error('a picture has at least one size')
  return { kept, width: widest.width, height: widest.height }
}

/** The last part of a path, without what no file name should hold. */
const cleanName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 120) || 'picture'

async function* asChunks(content: Uint8Array) {
  yield content
}
