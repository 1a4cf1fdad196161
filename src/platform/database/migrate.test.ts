import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { administrator, copyDatabase, openSchoolAt } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import {
  fillBefore,
  migrationsUpTo,
  readRecording,
  type Recording,
  replay,
} from '../../../test/support/released.ts'
import { findInquiry, inboxQuery, listInbox, workSubmissions } from '../../core/inquiries/index.ts'
import { listQuarantine, storeArrivals } from '../../core/submissions/index.ts'
import { ConfigError } from '../config/config-error.ts'
import { migrateDatabase } from './migrate.ts'

const released = '0002'
const ours = 'db/migrations'
const nothing = async () => undefined

/** A database with nothing in it. */
async function openEmpty(): Promise<{ url: string; client: Client }> {
  const { url, drop } = await copyDatabase('template1')
  const client = new Client({ connectionString: url })
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await drop()
  })
  return { url, client }
}

/** Our migrations and further ones, as a newer version would bring them. */
function migrationsWith(...further: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(ours, folder, { recursive: true })
  const file = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  for (const [index, sql] of further.entries()) {
    const tag = `9${index}_further`
    writeFileSync(path.join(folder, `${tag}.sql`), sql)
    journal.entries.push({ idx: 90 + index, version: '7', when: 9e12 + index, tag, breakpoints: true })
  }
  writeFileSync(file, JSON.stringify(journal))
  return folder
}

/** That version had verbs for content, and no screen or command that called them. */
const withoutEditing = (recording: Recording): Recording => ({
  ...recording,
  acts: recording.acts.filter(({ act }) => !/^(save|publish|withdraw)/.test(act)),
})

async function countRows(client: Client, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables)
    counts[table] = (await client.query(`select count(*)::int as count from ${table}`)).rows[0].count
  return counts
}

describe('from the version that was released before', () => {
  test('a database with rows in every table becomes ours, and nothing in it is lost', async () => {
    const { url, client } = await openEmpty()
    const recording = readRecording(released)
    await migrateDatabase(url, migrationsUpTo(released), nothing)
    await fillBefore(client, recording)
    await replay(client, recording)
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    const tables = rows.map(({ name }) => name).filter((name) => name !== 'staff_verification')
    const before = await countRows(client, tables)
    expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([])

    await migrateDatabase(url, ours, nothing)
    expect(await countRows(client, tables)).toMatchObject(before)
    const school = openSchoolAt(url)
    const staff = school.contextFor(administrator)
    const { lines } = await listInbox(staff, inboxQuery.parse({ show: 'all' }))
    expect(lines.length).toBe(before.inquiry)
    for (const line of lines) {
      const { submissions } = await findInquiry(staff, line.id)
      expect(submissions.length).toBeGreaterThan(0)
    }
    expect((await listQuarantine(staff, { show: 'waiting', size: 50 })).lines).toEqual([])
  })

  test('its server goes on beside ours: every statement that it sends is understood, under our own traffic', async () => {
    const { url, client } = await openEmpty()
    const recording = withoutEditing(readRecording(released))
    await migrateDatabase(url, migrationsUpTo(released), nothing)
    await fillBefore(client, recording)
    await migrateDatabase(url, ours, nothing)

    const school = openSchoolAt(url)
    let isReplayed = false
    const old = replay(client, recording).finally(() => (isReplayed = true))
    let round = 0
    do {
      const arrivals = [zoe, hanako].map((each) =>
        arrivalOf({ ...each, email: `round-${round++}@example.org` }, school.clock.now),
      )
      await storeArrivals(school.ctx, 'server-9', arrivals)
      await workSubmissions(school.ctx)
    } while (!isReplayed && round < 200)
    await old
    // A statement of the other server may have held one of ours when its turn came, or put it off as its own; it is left for the next run.
    await client.query(`update submission set sweep_at = received_at where state = 'waiting'`)
    while ((await workSubmissions(school.ctx)) > 0);
    const { rows } = await client.query(
      `select state, count(*)::int from submission where server = 'server-9' group by state`,
    )
    expect(rows).toEqual([{ state: 'worked', count: round }])
  })

  test('it may start on our database as long as that supports it', async () => {
    const { url, client } = await openEmpty()
    await migrateDatabase(url, ours, nothing)
    const before = (await client.query('select * from drizzle.__drizzle_migrations')).rowCount
    await migrateDatabase(url, migrationsUpTo(released), nothing)
    expect((await client.query('select * from drizzle.__drizzle_migrations')).rowCount).toBe(before)
  })
})

test('a version older than the oldest that the database supports is told so, and changes nothing', async () => {
  const { url, client } = await openEmpty()
  const newer = migrationsWith(`update schema_version set oldest_compatible = 99`)
  await migrateDatabase(url, newer, nothing)
  const start = migrateDatabase(url, ours, async () => expect.unreachable('it started'))
  await expect(start).rejects.toThrow(ConfigError)
  await expect(start).rejects.toThrow('the database needs 99 or newer')
  await client.query('update schema_version set oldest_compatible = 0')
  await migrateDatabase(url, ours, nothing)
})

test('migrations run one by one: what came before a failure stays, and the rest runs once its reason is gone', async () => {
  const { url, client } = await openEmpty()
  const folder = migrationsWith(
    'create table first_done (id int)',
    'create table half_done (id int);\n--> statement-breakpoint\nalter table not_there_yet add column note text',
  )
  await expect(migrateDatabase(url, folder, nothing)).rejects.toThrow('not_there_yet')
  const found = `select to_regclass('first_done')::text as first, to_regclass('half_done')::text as half`
  expect((await client.query(found)).rows).toEqual([{ first: 'first_done', half: null }])
  await client.query('create table not_there_yet (id int)')
  await migrateDatabase(url, folder, nothing)
  expect((await client.query(found)).rows).toEqual([{ first: 'first_done', half: 'half_done' }])
})

test('one that says so runs outside a transaction, so that a big table is written to while it gets an index', async () => {
  const { url, client } = await openEmpty()
  const folder = migrationsWith(
    `-- outside a transaction\ndrop index concurrently if exists by_country;\n--> statement-breakpoint\ncreate index concurrently by_country on person (country)`,
  )
  await Promise.all([migrateDatabase(url, folder, nothing), migrateDatabase(url, folder, nothing)])
  const { rows } = await client.query(
    `select indisvalid as valid from pg_index where indexrelid = 'by_country'::regclass`,
  )
  expect(rows).toEqual([{ valid: true }])
})

test('a row that names nothing keeps no school from starting, and no new one gets in', async () => {
  const { url, client } = await openEmpty()
  await migrateDatabase(url, migrationsUpTo(released), nothing)
  const orphan = (key: string) =>
    client.query(
      `insert into inquiry (id, person_id, receipt, interest, message, received_at, promised_by)
        values (gen_random_uuid(), gen_random_uuid(), $1, '', '', now(), now())`,
      [key],
    )
  await orphan('old')
  await migrateDatabase(url, ours, nothing)
  await expect(orphan('new')).rejects.toMatchObject({ code: '23503' })
  expect((await client.query('select receipt from inquiry')).rows).toEqual([{ receipt: 'old' }])
})
