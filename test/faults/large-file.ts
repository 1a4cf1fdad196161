import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { emptiedTables } from '../../src/core/backups/index.ts'
import type { Actor, Ctx } from '../../src/core/context.ts'
import { writePeople, writePeopleWorkbook } from '../../src/core/directory/index.ts'
import {
  findImport,
  previewImport,
  runImport,
  startImport,
  uploadImport,
} from '../../src/core/imports/index.ts'
import { restoreBackup } from '../../src/platform/backup/restore-backup.ts'
import { writeBackup } from '../../src/platform/backup/write-backup.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import { openDiskStore } from '../../src/platform/files/disk-store.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { mostMemoryMb } from '../support/most-memory.ts'

/**
 * One act on a large file, in a process of its own, whose memory is that of the act. Prints what it took. Built as the server is: Node
 * takes twice the memory for sources.
 *
 *     node dist/large-file/large-file.mjs import|csv|xlsx|backup|restore <database url> <file or folder>
 */
const [act = '', url = '', file = ''] = process.argv.slice(2)
const database = openDatabase(url, { log: createLog({ level: 'error' }), connections: 2, queryMs: 600_000 })
const ada: Actor = {
  kind: 'staff',
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'Ada Admin',
  role: 'administrator',
  programs: null,
}
const contextFor = (actor: Actor): Ctx => ({
  db: database.db,
  jobs: { send: () => Promise.resolve() },
  actor,
  now: () => new Date(),
  requestId: 'large-file',
})

const startedAt = performance.now()
const acts: Record<string, () => Promise<Record<string, number> | null>> = {
  import: takeIn,
  csv: () => hand('csv'),
  xlsx: () => hand('xlsx'),
  backup,
  restore,
}
const counts = await acts[act]?.()
await database.close()
process.stdout.write(
  JSON.stringify({
    ms: Math.round(performance.now() - startedAt),
    maxRssMb: mostMemoryMb(),
    counts: counts ?? null,
  }),
)

async function takeIn() {
  const files = openDiskStore(path.dirname(file))
  const by = contextFor(ada)
  const about = { name: path.basename(file), source: 'Fair' }
  const { id, mapping } = await uploadImport(by, files, readFileSync(file), about)
  const worker = contextFor({ kind: 'system', name: 'worker' })
  await previewImport(by, id, { mapping })
  await runImport(worker, files, id)
  await startImport(by, id)
  await runImport(worker, files, id)
  return (await findImport(by, id)).counts
}

async function backup() {
  const files = openDiskStore(path.join(file, 'uploaded'))
  const { folder, manifest } = await writeBackup({
    url,
    files,
    folder: file,
    emptied: emptiedTables,
    now: new Date('2026-11-26T12:00:00Z'),
  })
  const sizes = readdirSync(path.join(folder, 'tables')).map(
    (name) => statSync(path.join(folder, 'tables', name)).size,
  )
  return {
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  }
}

async function restore() {
  const migrationsFolder = path.resolve(import.meta.dirname, '../../db/migrations')
  const { tables } = await restoreBackup({ url, backup: file, migrationsFolder, files: null })
  return { rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
}

async function hand(format: string) {
  const content =
    format === 'csv'
      ? Readable.from(await writePeople(contextFor(ada), {}))
      : Readable.from(await writePeopleWorkbook(contextFor(ada), {}))
  await pipeline(content, createWriteStream(file))
  return null
}
