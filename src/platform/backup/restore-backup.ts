import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrateTo } from '../database/migrate.ts'
import type { FileStore } from '../files/file-store.ts'
import { quoted, readManifest, type Manifest, type TableEntry } from './manifest.ts'
import { openBackupFile } from './write-backup.ts'

type Options = {
  /** An empty database. */
  readonly url: string
  /** The backup's own folder. */
  readonly backup: string
  readonly migrationsFolder: string
  /** Null where only the database is restored, to prove it. */
  readonly files: FileStore | null
}

/**
 * Restores a backup into an empty database: the schema as it was, every table with its checksum, every key between tables checked
 * again, in one transaction; then the files. A later version migrates it at its next start.
 * @throws where the database is not empty, or anything of the backup is damaged; then the database holds no row of it
 */
export async function restoreBackup(options: Options): Promise<Manifest> {
  const { url, backup, migrationsFolder, files } = options
  const manifest = await readManifest(backup)
  const client = new Client({ connectionString: url, application_name: 'prospectus restore' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    await requireEmpty(client)
    await migrateTo(url, migrationsFolder, manifest.migrations)
    await client.query('begin')
    const keys = await dropForeignKeys(client)
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    )
    // Migrations fill some tables themselves. The others stay as they are: of some the role may empty none.
    for (const { name } of rows) {
      const table = `public.${quoted(name)}`
      const filled = await client.query(`select from ${table} limit 1`)
      if (filled.rowCount !== 0) await client.query(`truncate ${table}`)
    }
    for (const table of manifest.tables) await readTable(client, backup, table)
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
  if (files)
    for (const sha256 of manifest.files) {
      const { sha256: written } = await files.put(openBackupFile(path.dirname(backup), sha256))
      if (written !== sha256) throw new Error(`the file ${sha256} of the backup is damaged`)
    }
  return manifest
}

async function requireEmpty(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1`,
  )
  if (rows.length > 0)
    throw new Error(
      'The database is not empty. A backup is restored into an empty one only: nothing is overwritten.',
    )
}

type Key = { table: string; name: string; definition: string }

/** Tables refer to each other in circles, so no order of copying would do. Made again, each key checks every row. */
async function dropForeignKeys(client: Client): Promise<Key[]> {
  const { rows } = await client.query<Key>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where contype = 'f' and n.nspname = 'public' order by 1, 2`)
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  return rows
}

async function readTable(client: Client, backup: string, table: TableEntry): Promise<void> {
  const { name, columns, sha256, rows } = table
  const hash = createHash('sha256')
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const target = client.query(
    copyFrom(`copy public.${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`),
  )
  await pipeline(
    createReadStream(path.join(backup, 'tables', `${name}.copy.gz`)),
    createGunzip(),
    watch,
    target,
  )
  if (hash.digest('hex') !== sha256 || target.rowCount !== rows)
    throw new Error(`the table ${name} of the backup is damaged`)
}
