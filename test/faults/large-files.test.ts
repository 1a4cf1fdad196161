import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { writeXlsxStream } from 'hucre/xlsx'
import { Client } from 'pg'
import { build, loadConfigFromFile } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readWorkbook } from '../../src/platform/spreadsheets/read-workbook.ts'
import { leanEnvironment, leanFlags } from '../../bin/serve.mjs'
import { fillSchool } from '../../bench/scale/fill.ts'
import { copyDemoSchool, openEmptyDatabase } from '../support/database.ts'
import { isLong } from './fault-length.ts'
import { report } from './report.ts'

/** Of a process that does nothing else, Node and our code included. */
const maxRssMb = 256
const minutes = 60_000

function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-large-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const root = path.resolve(import.meta.dirname, '../..')
const built = path.join(root, 'dist/large-file')
const script = path.join(built, 'large-file.mjs')

beforeAll(async () => {
  const server = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    path.join(root, 'vite.server.config.ts'),
  )
  if (!server) throw new Error('how is the server built?')
  await build({
    ...server.config,
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ...server.config.build,
      outDir: built,
      rolldownOptions: {
        ...server.config.build?.rolldownOptions,
        input: { 'large-file': path.join(import.meta.dirname, 'large-file.ts') },
      },
    },
  })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

type Taken = { ms: number; maxRssMb: number; counts: Record<string, number> | null }

async function run(
  act: 'import' | 'csv' | 'xlsx' | 'backup' | 'restore',
  url: string,
  file: string,
): Promise<Taken> {
  const { stdout } = await promisify(execFile)(process.execPath, [...leanFlags, script, act, url, file], {
    env: { ...process.env, ...leanEnvironment },
  })
  return JSON.parse(stdout) as Taken
}

const headings = ['Email', 'First name', 'Last name', 'Employer', 'Country']
const personAt = (at: number) => [
  `person.${at}@example.org`,
  `Zoë ${at}`,
  `Okafor-${at % 977}`,
  `Hospital No. ${at % 313}`,
  'Nigeria',
]

test(
  '100,000 people come in from a workbook as Excel writes it, within five minutes and 256 MB',
  { timeout: 15 * minutes },
  async () => {
    const people = isLong ? 100_000 : 1_500
    const { url, drop } = await copyDemoSchool()
    onTestFinished(drop)
    const file = path.join(openFolder(), 'people.xlsx')
    const rows = Array.from({ length: people }, (_, at) => personAt(at))
    const book = writeXlsxStream([headings, ...rows], { name: 'People', inlineStrings: false })
    await pipeline(Readable.from(book), createWriteStream(file))
    const taken = await run('import', url, file)
    expect(taken.counts).toMatchObject({ rows: people, created: people, refused: 0 })
    expect(taken.ms).toBeLessThan(5 * minutes)
    expect(taken.maxRssMb).toBeLessThan(maxRssMb)
    report('import of a workbook', { people, ms: taken.ms, maxRssMb: taken.maxRssMb })
  },
)

// With few people the tests of export and backup beside the code say the same.
test.skipIf(!isLong)(
  'a million people leave as CSV and as a workbook within 256 MB, each of them once',
  { timeout: 30 * minutes },
  async () => {
    const people = 1_000_000
    const { url, drop } = await copyDemoSchool()
    onTestFinished(drop)
    await addPeople(url, people)
    const folder = openFolder()
    for (const format of ['csv', 'xlsx'] as const) {
      const file = path.join(folder, `people.${format}`)
      const taken = await run(format, url, file)
      const seen = new Set<string>()
      for await (const address of addressesIn(format, file)) seen.add(address)
      expect(seen.size, format).toBe(people)
      expect(taken.maxRssMb, format).toBeLessThan(maxRssMb)
      const megabytes = Math.round(statSync(file).size / 1024 ** 2)
      report(`export as ${format}`, { people, ms: taken.ms, maxRssMb: taken.maxRssMb, megabytes })
    }
  },
)

test.skipIf(!isLong)(
  'a school of 100,000 people is backed up and restored, row by row the same, within 256 MB',
  { timeout: 30 * minutes },
  async () => {
    const people = 100_000
    const { url, drop } = await copyDemoSchool()
    onTestFinished(drop)
    const client = new Client({ connectionString: url })
    await client.connect()
    await fillSchool(client, people, () => undefined)
    await client.end()
    const folder = openFolder()
    const made = await run('backup', url, folder)
    const empty = await openEmptyDatabase()
    const restored = await run('restore', empty, path.join(folder, 'backup-20261126T120000Z'))
    expect(restored.counts?.['rows']).toBe(made.counts?.['rows'])
    expect(made.counts?.['rows']).toBeGreaterThan(20 * people)
    expect(await sumsOf(empty)).toEqual(await sumsOf(url))
    for (const taken of [made, restored]) expect(taken.maxRssMb).toBeLessThan(maxRssMb)
    report('backup and restore', {
      people,
      rows: made.counts?.['rows'] ?? 0,
      megabytes: Math.round((made.counts?.['bytes'] ?? 0) / 1024 ** 2),
      backupMs: made.ms,
      restoreMs: restored.ms,
      maxRssMb: Math.max(made.maxRssMb, restored.maxRssMb),
    })
  },
)

/** Of each table how many rows it has, and a sum over all that stands in them. */
async function sumsOf(url: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  )
  const sums: Record<string, unknown> = {}
  for (const { name } of rows) {
    const found = await client.query(
      `select count(*)::int, sum(hashtextextended(t::text, 0))::text from "${name}" t`,
    )
    sums[name] = found.rows[0]
  }
  await client.end()
  return sums
}

/** Without the indexes that only searching needs: they would take longer than everything else. */
async function addPeople(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('set statement_timeout = 0')
  const { rows } = await client.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index where indrelid = 'person'::regclass and not indisprimary
      and not exists (select from pg_constraint where conindid = indexrelid)`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await client.query(
    `insert into person (id, email, email_key, salutation, first_name, last_name, country, employer, created_at)
      select (lpad(to_hex(n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid, 'person.' || n || '@example.org', null, '',
        'Zoë', 'Okafor-' || n, 'NG', 'Hospital No. ' || n % 313, now() from generate_series(1, $1::int) n`,
    [count],
  )
  await client.query('analyze person')
  await client.end()
}

async function* addressesIn(format: 'csv' | 'xlsx', file: string): AsyncGenerator<string> {
  let isHeading = true
  const firstCells =
    format === 'csv'
      ? createInterface({ input: createReadStream(file) })
      : (async function* () {
          for await (const { cells } of readWorkbook(readFileSync(file))) yield cells[0] ?? ''
        })()
  for await (const line of firstCells) {
    if (!isHeading) yield line.split(',')[0] ?? ''
    isHeading = false
  }
}
