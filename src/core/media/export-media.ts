import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asc, eq, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { mediaFolder, mediaNamesIn, type ExportedDocument } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { exportedMedia, exportedPath, libraryFile } from './exported-media.ts'
import { media, mediaFiles } from './table.ts'

/**
 * Writes the files that exported documents use beside them, and what the library says of each.
 * @returns how many files were written
 * @throws AppError `invalid`, naming a file that the store has lost or that is damaged there
 */
export async function exportMedia(
  ctx: Ctx,
  files: FileStore,
  folder: string,
  exported: readonly ExportedDocument[],
): Promise<number> {
  requirePermission(ctx, 'content:edit')
  const names = [...new Set(exported.flatMap(({ data }) => mediaNamesIn(data)))]
  const rows = await ctx.db
    .select({
      name: mediaFiles.name,
      type: mediaFiles.type,
      width: mediaFiles.width,
      picture: {
        id: media.id,
        name: media.name,
        alt: media.alt,
        credit: media.credit,
        width: media.width,
        height: media.height,
      },
    })
    .from(mediaFiles)
    .leftJoin(media, eq(media.id, mediaFiles.mediaId))
    .where(sql`${mediaFiles.name} = any(${sql.param(names)}::text[])`)
    .orderBy(asc(mediaFiles.name))
  const library = exportedMedia.parse(rows)
  await mkdir(path.join(folder, mediaFolder), { recursive: true })
  for (const file of library) {
    const target = exportedPath(file)
    try {
      await pipeline(await files.read(file.name), createWriteStream(path.join(folder, target)))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new AppError('invalid', `${target} could not be exported: ${reason}`, {}, { cause: error })
    }
  }
  await writeFile(path.join(folder, libraryFile), `${JSON.stringify(library, null, 2)}\n`)
  return library.length
}
