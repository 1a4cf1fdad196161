import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { AppError, hasCode } from '../../kernel/errors.ts'
import { DamagedFile, verified, type FileStore } from '../../platform/files/file-store.ts'
import { recordAudit } from '../audit/index.ts'
import { importChanges, mediaNamesIn, readExport, type ImportedChange } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { exportedMedia, exportedPath, libraryFile, type ExportedFile } from './exported-media.ts'
import { media, mediaFiles } from './table.ts'

export type Imported = {
  readonly changes: readonly ImportedChange[]
  /** How many files the documents use, and how many of them this school did not have. */
  readonly media: { readonly used: number; readonly added: number }
}

type NewFile = ExportedFile & { readonly bytes: number }

/**
 * Takes an export back, its media files first: a document that names a file is published only once the file is kept.
 * Broken off in between, files are left that nobody sees, and the next import takes them up.
 * @param options with `isDryRun`, everything is checked and nothing is kept
 * @throws AppError `invalid`, naming each file that is missing or spoiled; as `importChanges` does
 */
export async function importWithMedia(
  ctx: Ctx,
  files: FileStore,
  folder: string,
  { isDryRun = false }: { isDryRun?: boolean } = {},
): Promise<Imported> {
  requirePermission(ctx, 'content:edit')
  const documents = await readExport(folder)
  const names = [...new Set(documents.flatMap(({ data }) => mediaNamesIn(data)))]
  const added = await checkFiles(ctx, files, folder, names)
  const counts = { used: names.length, added: added.length }
  if (isDryRun) return { changes: await importChanges(ctx, documents, { isDryRun }), media: counts }
  for (const file of added)
    await files.put(verified(createReadStream(path.join(folder, exportedPath(file))), file.name))
  const changes = await inTransaction(ctx, async (ctx) => {
    await addToLibrary(ctx, added)
    return importChanges(ctx, documents)
  })
  return { changes, media: counts }
}

/** @returns the files that this school does not have yet */
async function checkFiles(
  ctx: Ctx,
  files: FileStore,
  folder: string,
  names: readonly string[],
): Promise<readonly NewFile[]> {
  const library = new Map((await readLibrary(folder)).map((file) => [file.name, file]))
  const kept = await namesKept(ctx, files, names)
  const added: NewFile[] = []
  const refused: string[] = []
  for (const name of names) {
    const file = library.get(name)
    const found = file ? await measure(path.join(folder, exportedPath(file)), name) : 'missing'
    if (found === 'spoiled') refused.push(`${file ? exportedPath(file) : name} is damaged or was changed`)
    else if (found === 'missing' && !kept.has(name))
      refused.push(
        file ? `${exportedPath(file)} is missing` : `the media file ${name} is missing from ${libraryFile}`,
      )
    else if (file && found !== 'missing' && !kept.has(name)) added.push({ ...file, bytes: found })
  }
  if (refused.length > 0)
    throw new AppError(
      'invalid',
      `Nothing was imported: ${refused.join('; ')}. Copy these files from the export again.`,
    )
  return added
}

/** None where the export was made without media. */
async function readLibrary(folder: string): Promise<readonly ExportedFile[]> {
  try {
    return exportedMedia.parse(JSON.parse(await readFile(path.join(folder, libraryFile), 'utf8')))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw new AppError(
      'invalid',
      `Nothing was imported: ${libraryFile} is damaged. Copy it from the export again.`,
      {},
      { cause: error },
    )
  }
}

async function namesKept({ db }: Ctx, files: FileStore, names: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ name: mediaFiles.name })
    .from(mediaFiles)
    .where(sql`${mediaFiles.name} = any(${sql.param(names)}::text[])`)
  const kept = new Set<string>()
  for (const { name } of rows) if (await files.exists(name)) kept.add(name)
  return kept
}

/** @returns how many bytes the file has */
async function measure(file: string, name: string): Promise<number | 'missing' | 'spoiled'> {
  let bytes = 0
  try {
    for await (const chunk of verified(createReadStream(file), name)) bytes += (chunk as Uint8Array).length
    return bytes
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'missing'
    if (error instanceof DamagedFile) return 'spoiled'
    throw error
  }
}

async function addToLibrary(ctx: Ctx, added: readonly NewFile[]): Promise<void> {
  for (const { name, type, width, bytes, picture } of added) {
    if (picture) {
      const [row] = await ctx.db
        .insert(media)
        .values({
          ...picture,
          addedBy: ctx.actor.kind === 'staff' ? ctx.actor.id : ctx.actor.kind,
          addedAt: ctx.now(),
        })
        .onConflictDoNothing()
        .returning({ id: media.id })
      if (row) await recordAudit(ctx, 'media.added', { type: 'media', id: row.id })
    }
    await ctx.db
      .insert(mediaFiles)
      .values({ name, mediaId: picture?.id ?? null, type, width, bytes })
      .onConflictDoNothing()
  }
}
