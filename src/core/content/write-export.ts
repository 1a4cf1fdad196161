import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../kernel/errors.ts'
import type { ExportedDocument } from './read-export.ts'

/**
 * Writes `{type}/{key}.json` for each document and `{type}/{key}.{locale}.json` for each translation, as `readExport` reads it.
 * @throws AppError `invalid` for a folder that holds something: edits in it would be written over, and files of
 * documents that are gone would stay
 */
export async function writeExport(folder: string, exported: readonly ExportedDocument[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  // A `.git` may stay, so that an export can be compared with the one before.
  if ((await readdir(folder)).some((name) => !name.startsWith('.')))
    throw new AppError('invalid', `${folder} is not empty: choose a new folder for the export.`)
  for (const { type, key, locale, version, basedOn, data } of exported) {
    const file = path.join(folder, type, locale ? `${key}.${locale}.json` : `${key}.json`)
    await mkdir(path.dirname(file), { recursive: true })
    const document = { $version: version, ...(basedOn !== null && { $revision: basedOn }), ...data }
    await writeFile(file, `${JSON.stringify(document, null, 2)}\n`)
  }
}
