import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import type { StoredData } from './content-type.ts'
import { contentTypes, isTypeName, type ContentTypeName } from './registry.ts'

export type ExportedDocument = {
  readonly type: ContentTypeName
  readonly key: string
  /** Of a translation; absent for what the school wrote itself. */
  readonly locale?: string
  /** The version of the type that wrote it; files that name none are of the first. */
  readonly version: number
  /** The revision that it was when it was exported; null for a document that no export gave. */
  readonly basedOn: string | null
  /** As read: `parseStored` says whether it fits. */
  readonly data: StoredData
}

/** Holds the files that documents use: no content type may be called so. */
export const mediaFolder = 'media'

/**
 * Reads an export, `{type}/{key}.json` for each document and `{type}/{key}.{locale}.json` for each translation, by type as in the registry, then by key.
 * Beside its fields a file holds `$version`, the version of its type, and `$revision`, the revision that was exported.
 */
export async function readExport(folder: string): Promise<readonly ExportedDocument[]> {
  const files = await jsonFilesBelow(folder)
  const documents = await Promise.all(files.map((file) => readDocument(folder, file)))
  return documents.sort(
    (a, b) => rank(a.type) - rank(b.type) || compare(a.key, b.key) || compare(a.locale ?? '', b.locale ?? ''),
  )
}

async function jsonFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new AppError('invalid', `There is no export in ${folder}`)
      throw error
    },
  )
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.startsWith(`${mediaFolder}/`))
}

async function readDocument(folder: string, file: string): Promise<ExportedDocument> {
  const slash = file.indexOf('/')
  const type = file.slice(0, Math.max(slash, 0))
  if (!isTypeName(type)) throw new AppError('invalid', `${file}: no content type is called “${type}”`)
  const [key = '', locale] = file.slice(slash + 1, -'.json'.length).split('.')
  const json = readJson(file, await readFile(path.join(folder, file), 'utf8'))
  const parsed = exported.safeParse(json)
  if (!parsed.success)
    throw new AppError(
      'invalid',
      `${file}: not a document with a whole number as $version and an id as $revision`,
    )
  const { $version: version, $revision: basedOn, ...data } = parsed.data
  return { type, key, ...(locale !== undefined && { locale }), version, basedOn, data }
}

const exported = z.looseObject({
  $version: z.int().positive().default(1),
  $revision: z.uuid().nullable().default(null),
})

function readJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('invalid', `${file}: ${error instanceof Error ? error.message : 'not JSON'}`)
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const typeNames = Object.keys(contentTypes)
const rank = (type: ContentTypeName) => typeNames.indexOf(type)
