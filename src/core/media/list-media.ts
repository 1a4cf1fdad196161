import { and, asc, desc, eq, ilike, isNull, or } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import type { MediaList, MediaQuery, MediaView, PictureSize } from './schema.ts'
import { media, mediaFiles } from './table.ts'

const size = 40

/** The pictures of the library, the newest first. */
export async function listMedia(ctx: Ctx, { q, skip }: MediaQuery): Promise<MediaList> {
  requirePermission(ctx, 'content:edit')
  const like = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await ctx.db
    .select()
    .from(media)
    .where(
      and(
        isNull(media.removedAt),
        q === '' ? undefined : or(ilike(media.name, like), ilike(media.alt, like), ilike(media.credit, like)),
      ),
    )
    .orderBy(desc(media.addedAt), desc(media.id))
    .limit(size + 1)
    .offset(skip)
  return {
    lines: await toViews(ctx, rows.slice(0, size)),
    next: rows.length > size ? skip + size : null,
  }
}

/** @throws AppError `not-found` */
export async function findMedia(ctx: Ctx, id: string): Promise<MediaView> {
  const rows = await ctx.db
    .select()
    .from(media)
    .where(and(eq(media.id, id), isNull(media.removedAt)))
  const [view] = await toViews(ctx, rows)
  if (!view) throw new AppError('not-found', 'There is no such picture.')
  return view
}

async function toViews(ctx: Ctx, rows: readonly (typeof media.$inferSelect)[]): Promise<MediaView[]> {
  if (rows.length === 0) return []
  const files = await ctx.db
    .select()
    .from(mediaFiles)
    .where(
      isAmong(
        mediaFiles.mediaId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(desc(mediaFiles.width), asc(mediaFiles.name))
  return rows.map(({ id, name, alt, credit, width, height, focusX, focusY, addedAt }) => ({
    id,
    name,
    alt,
    credit,
    width,
    height,
    focus: { x: focusX, y: focusY },
    addedAt: addedAt.toISOString(),
    sizes: sizesOf(files.filter(({ mediaId }) => mediaId === id)),
  }))
}

/** The files of one picture by their widths, in the order of the files. */
export function sizesOf(files: readonly { width: number; name: string; type: string }[]): PictureSize[] {
  const avif = new Map(files.flatMap((file) => (file.type === 'image/avif' ? [[file.width, file.name]] : [])))
  return files
    .filter(({ type }) => type === 'image/webp')
    .map(({ width, name }) => {
      const better = avif.get(width)
      return { width, name, ...(better !== undefined && { avif: better }) }
    })
}

/** A file that anyone may see, of a picture or a recording: its type and how long it is. Null for every other. */
export async function findMediaFile(
  { db }: Pick<Ctx, 'db'>,
  name: string,
): Promise<{ type: string; bytes: number } | null> {
  const [found] = await db
    .select({ type: mediaFiles.type, bytes: mediaFiles.bytes })
    .from(mediaFiles)
    .where(eq(mediaFiles.name, name))
  return found ?? null
}
