import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { FileStore } from '../files/file-store.ts'
import { manifestName, quoted, type Manifest, type TableEntry } from './manifest.ts'

export type BackupOptions = {
  /** The database that is copied. */
  readonly url: string
  readonly files: FileStore
  /** Holds one folder for each backup, and `files`, which all of them share: a file never changes. */
  readonly folder: string
  /** Tables whose rows are left out: what lets someone in, and counts of minutes. */
  readonly emptied: readonly string[]
  readonly now: Date
}

/**
 * Copies every table by `COPY` in one snapshot, and every file. What is written counts only once its manifest is there.
 * @returns the backup's own folder
 */
export async function writeBackup(options: BackupOptions): Promise<{ folder: string; manifest: Manifest }> {
  const { url, files, folder, emptied, now } = options
  const name = `backup-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  const target = path.join(folder, name)
  const partial = `${target}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(path.join(partial, 'tables'), { recursive: true })
  const client = new Client({ connectionString: url, application_name: 'prospectus backup' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    // One snapshot for all tables, however long they take.
    await client.query('begin isolation level repeatable read read only')
    const tables: TableEntry[] = []
    for (const table of await listTables(client))
      tables.push(await writeTable(client, partial, table, emptied.includes(table.name)))
    const { rows } = await client.query<{ at: string }>(
      'select created_at as at from drizzle.__drizzle_migrations order by created_at',
    )
    const kept = await copyFiles(files, path.join(folder, 'files'))
    const manifest: Manifest = {
      format: 1,
      madeAt: now.toISOString(),
      migrations: rows.map(({ at }) => Number(at)),
      tables,
      files: kept,
    }
    await writeFile(path.join(partial, manifestName), JSON.stringify(manifest, null, 2))
    await rename(partial, target)
    return { folder: target, manifest }
  } finally {
    await client.end()
  }
}

/** Removes the oldest backups beyond `keep`, and what a broken-off one left. Shared files stay. */
export async function removeOldBackups(folder: string, keep: number): Promise<string[]> {
  const all = existsSync(folder) ? await readdir(folder) : []
  const names = all.filter((name) => /^backup-\d{8}T\d{6}Z$/.test(name)).toSorted()
  const gone = names.slice(0, Math.max(0, names.length - keep))
  for (const name of gone) await rm(path.join(folder, name), { recursive: true, force: true })
  return gone
}

type Listed = { name: string; columns: string[] }

/** Every table of ours, with the columns that are not made from others. Queues are laid out anew at each start. */
async function listTables(client: Client): Promise<Listed[]> {
  const { rows } = await client.query<Listed>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = 'public' and c.relkind = 'r'
    group by c.relname order by c.relname`)
  return rows
}

async function writeTable(
  client: Client,
  folder: string,
  { name, columns }: Listed,
  isEmptied: boolean,
): Promise<TableEntry> {
  const count = { rows: 0, bytes: 0 }
  const hash = createHash('sha256')
  // Each row of COPY's text form is one line; a line break inside of a value is escaped.
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      count.bytes += chunk.length
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count.rows++
      done(null, chunk)
    },
  })
  const what = `select ${columns.map(quoted).join(', ')} from public.${quoted(name)}${isEmptied ? ' where false' : ''}`
  await pipeline(
    client.query(copyTo(`copy (${what}) to stdout`)),
    watch,
    createGzip({ level: 1 }),
    createWriteStream(path.join(folder, 'tables', `${name}.copy.gz`)),
  )
  return { name, columns, ...count, sha256: hash.digest('hex') }
}

async function copyFiles(files: FileStore, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const names: string[] = []
  for await (const sha256 of files.list()) {
    names.push(sha256)
    const target = path.join(folder, sha256)
    if (existsSync(target)) continue
    // Read with its checksum, and only then under its name.
    await pipeline(await files.read(sha256), createWriteStream(`${target}.partial`))
    await rename(`${target}.partial`, target)
  }
  return names
}

/** A file of a backup as a stream. */
export const openBackupFile = (folder: string, sha256: string) =>
  createReadStream(path.join(folder, 'files', sha256))
