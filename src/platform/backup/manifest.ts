import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

export const manifestName = 'manifest.json'

const tableEntry = z.object({
  name: z.string().regex(/^[a-z_][a-z0-9_]*$/),
  columns: z.array(z.string()).min(1),
  rows: z.int(),
  /** Of the uncompressed text of `COPY`, as the checksum. */
  bytes: z.int(),
  sha256: z.string(),
})
export type TableEntry = z.output<typeof tableEntry>

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** When each migration that the database had was made, in milliseconds since 1970: what its schema is made of. */
  migrations: z.array(z.number()),
  tables: z.array(tableEntry),
  /** SHA-256 of each file. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
})
export type Manifest = z.output<typeof manifest>

/** @throws where the folder holds no whole backup */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null) throw new Error(`${folder}: there is no whole backup here (${manifestName} is missing)`)
  return manifest.parse(JSON.parse(text))
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
