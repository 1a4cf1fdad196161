import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { counselor, openEmptyDatabase, openSchool, openSchoolAt } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { createLog } from '../log/log.ts'
import { emptiedTables, runBackup, settleRestored } from '../../core/backups/index.ts'
import { eraseAgain } from '../../core/erasure/index.ts'
import { enterInput, enterInquiry, findInquiry } from '../../core/inquiries/index.ts'
import { openDiskStore } from '../files/disk-store.ts'
import { proveBackup } from './prove-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { removeOldBackups, writeBackup } from './write-backup.ts'

const migrationsFolder = 'db/migrations'

function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every row of every table, as text. */
async function everything(url: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  )
  const all: Record<string, string[]> = {}
  for (const { name } of rows) {
    const found = await client.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`)
    all[name] = found.rows.map(({ row }) => row)
  }
  await client.end()
  return all
}

async function openSchoolWithPeople() {
  const school = await openSchool()
  const { enter } = await openIntake(school)
  const call = {
    channel: 'phone',
    first_name: 'Zoë',
    last_name: 'Tab\tand\\backslash',
    email: 'zoe@example.org',
    message: 'One line\nand another; "quoted" \\N',
  }
  const { inquiryId } = await enterInquiry(school.contextFor(counselor), enter, enterInput.parse(call))
  const files = openDiskStore(openFolder())
  const file = await files.put(
    (async function* () {
      yield new TextEncoder().encode('a picture')
    })(),
  )
  const folder = openFolder()
  const { folder: backup, manifest } = await writeBackup({
    url: school.url,
    files,
    folder,
    emptied: emptiedTables,
    now: school.clock.now,
  })
  return { school, inquiryId: inquiryId ?? '', file, folder, backup, manifest }
}

test('a backup restored into an empty database has every row and every file, and keys between tables hold', async () => {
  const { school, backup, file, manifest } = await openSchoolWithPeople()
  const url = await openEmptyDatabase()
  const files = openDiskStore(openFolder())
  await restoreBackup({ url, backup, migrationsFolder, files })
  expect(await everything(url)).toEqual(await everything(school.url))
  expect(await files.exists(file.sha256)).toBe(true)
  expect(manifest.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(100)
  await expect(restoreBackup({ url, backup, migrationsFolder, files })).rejects.toThrow('not empty')
})

test('what was damaged is refused, and nothing of it is kept', async () => {
  const { backup } = await openSchoolWithPeople()
  const table = path.join(backup, 'tables', 'person.copy.gz')
  const text = gunzipSync(readFileSync(table)).toString()
  writeFileSync(table, gzipSync(text.replace('zoe@example.org', 'eve@example.org')))
  const url = await openEmptyDatabase()
  await expect(restoreBackup({ url, backup, migrationsFolder, files: null })).rejects.toThrow(
    'the table person of the backup is damaged',
  )
  expect((await everything(url))['person']).toEqual([])
})

test('after a restore no mail leaves by itself, and who was erased since is erased again', async () => {
  const { backup, inquiryId, school } = await openSchoolWithPeople()
  const personId = (await findInquiry(school.ctx, inquiryId)).person.id
  const url = await openEmptyDatabase()
  await restoreBackup({ url, backup, migrationsFolder, files: null })
  const restored = openSchoolAt(url)
  expect((await settleRestored(restored.ctx)).held).toBe(1)
  const { rows } = await restored.pool.query('select state, held_for from outbox')
  expect(rows).toEqual([{ state: 'held', held_for: 'restored' }])
  expect(
    await eraseAgain(restored.ctx, { personIds: [personId], subscriberIds: [], itemIds: [] }),
  ).toMatchObject({
    people: 1,
  })
  await expect(findInquiry(restored.ctx, inquiryId)).rejects.toMatchObject({ code: 'not-found' })
})

test('a nightly backup is proven in a scratch database, which is gone afterwards; old ones leave, and a damaged one is told', async () => {
  const { school, folder, backup } = await openSchoolWithPeople()
  const adminUrl = inject('postgresUrl')
  const prove = (name: string) => proveBackup({ adminUrl, backup: path.join(folder, name), migrationsFolder })
  const made = { name: path.basename(backup), rows: 1, bytes: 1, files: 1 }
  expect(await runBackup(school.ctx, { make: async () => made, prove })).toEqual({ failed: 0 })
  const { rows } = await school.pool.query('select proven_at, failed_for from backup_run')
  expect(rows).toEqual([{ proven_at: school.clock.now, failed_for: '' }])
  const scratch = await school.pool.query("select from pg_database where datname like 'prospectus_proof_%'")
  expect(scratch.rowCount).toBe(0)
  rmSync(path.join(backup, 'tables', 'person.copy.gz'))
  const logged: string[] = []
  const log = createLog({ level: 'error', write: (lines) => logged.push(lines) })
  const ctx = { ...school.ctx, log }
  expect(await runBackup(ctx, { make: async () => made, prove })).toEqual({ failed: 1 })
  const full = async () => Promise.reject(new Error('ENOSPC: no space left on device'))
  expect(await runBackup(ctx, { make: full, prove })).toEqual({ failed: 1 })
  expect(logged.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'backup.failed', error: expect.stringContaining('person') },
    { level: 'error', event: 'backup.failed', error: expect.stringContaining('ENOSPC') },
  ])
  expect(await removeOldBackups(folder, 1)).toEqual([])
  expect(await removeOldBackups(folder, 0)).toEqual([made.name])
})
