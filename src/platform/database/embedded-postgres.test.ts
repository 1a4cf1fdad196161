import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { makeEnterableFolder } from '../../../test/support/global-setup.ts'
import type { Log } from '../log/log.ts'
import { connectOrStartEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { readPostmasterPid } from './postgres-cluster.ts'

let folder: string
let events: string[] = []
const settings = { fsync: 'off' }
const record = (event: string) => void events.push(event)
const log: Pick<Log, 'info' | 'warn' | 'error'> = { info: record, warn: record, error: record }

// Made once and copied, owners included: that is many times faster than initdb.
const original = makeEnterableFolder()
beforeAll(async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: original, log, settings })
  await postgres.stop()
})
afterAll(() => rmSync(original, { recursive: true, force: true }))

beforeEach(() => {
  events = []
  folder = makeEnterableFolder()
  copyOriginal(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function start(dataDir = folder) {
  const postgres = await startEmbeddedPostgres({ dataDir, log, settings })
  onTestFinished(postgres.stop)
  return postgres
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const results = [await client.query(sql)].flat()
    return results.at(-1)?.rows[0]
  } finally {
    await client.end()
  }
}

const postmaster = () => readPostmasterPid(path.join(folder, 'database')) ?? 0

test('it speaks SQL in UTF-8, by a locale that is the same on every machine, and keeps what it was told', async () => {
  const first = await startEmbeddedPostgres({ dataDir: folder, log, settings })
  await ask(first.url, 'create table kept (word text)')
  await ask(first.url, `insert into kept values ('Zoë')`)
  await first.stop()

  const second = await start()
  expect(await ask(second.url, `select word, lower('ÄÉ') as lower, length(word) from kept`)).toEqual({
    word: 'Zoë',
    lower: 'äé',
    length: 3,
  })
  expect(await ask(second.url, 'show server_encoding')).toEqual({ server_encoding: 'UTF8' })
})

test('a wrong password is refused', async () => {
  const { url } = await start()
  const stranger = Object.assign(new URL(url), { password: 'guess' }).href
  await expect(ask(stranger, 'select 1')).rejects.toThrow('password authentication failed')
})

test('the application owns its database and may create extensions there, and reaches neither files, programs nor other roles', async () => {
  const { url } = await start()
  await ask(url, 'create extension pg_trgm')
  await ask(url, 'create schema own')
  expect(
    await ask(url, 'select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user'),
  ).toEqual({
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
  })
  for (const statement of [
    `copy (select 1) to program 'true'`,
    `select pg_read_file('/etc/hostname')`,
    `alter role current_user superuser`,
    'create role other superuser',
    'create database other',
  ])
    await expect(ask(url, statement), statement).rejects.toThrow(/permission denied|must be superuser/i)
})

test('what an earlier version made as superuser becomes the application’s, with its rows', async () => {
  const earlier = await startEmbeddedPostgres({ dataDir: folder, log, settings })
  const superuserUrl = earlier.superuserUrl ?? ''
  const role = String((await ask(earlier.url, 'select current_user as role')).role)
  await ask(superuserUrl, 'alter database prospectus owner to prospectus')
  await ask(superuserUrl, `drop role ${role}`)
  await ask(
    superuserUrl,
    `create schema jobs; create type jobs.state as enum ('created', 'done');
     create table jobs.job (id serial primary key, state jobs.state not null, data jsonb generated always as ('{}'::jsonb) stored) partition by list (id);
     create table jobs.job_common partition of jobs.job default;
     create function jobs.count() returns bigint language sql as 'select count(*) from jobs.job';
     create table person (id int generated always as identity primary key, name text unique);
     create view people as select name from person;
     create extension pg_trgm;
     insert into person (name) values ('Zoë'); insert into jobs.job (state) values ('created')`,
  )
  await earlier.stop()

  const { url } = await start()
  expect(await ask(url, 'select name, jobs.count()::int as jobs from people')).toEqual({
    name: 'Zoë',
    jobs: 1,
  })
  for (const change of [
    `insert into person (name) values ('Hanako')`,
    `insert into jobs.job (state) values ('done')`,
    'alter table person add column email text',
    'alter table jobs.job add column note text',
    `alter type jobs.state add value 'failed'`,
    'create or replace function jobs.count() returns bigint language sql as $f$ select 2::bigint $f$',
    'create table jobs.another (id int)',
    'create index on jobs.job_common (state)',
    'drop view people',
  ])
    await ask(url, change)
})

test('a killed server process is back within seconds, at the same url and with its rows', async () => {
  const { url } = await start()
  await ask(url, 'create table kept as select 42 as answer')
  const before = postmaster()
  process.kill(before, 'SIGKILL')
  await expect.poll(() => ask(url, 'select answer from kept'), { timeout: 10_000 }).toEqual({ answer: 42 })
  expect(postmaster()).not.toBe(before)
  await expect.poll(() => events).toContain('database.restarted')
})

test('a server that outlived its killed parent is stopped, and its rows are there', async () => {
  const parent = startInAnotherProcess(folder)
  const url = await parent.url
  await ask(url, 'create table kept as select 42 as answer')
  const orphan = postmaster()
  parent.child.kill('SIGKILL')
  await once(parent.child, 'exit')

  const { url: newUrl } = await start()
  expect(events).toContain('database.orphan_stopped')
  expect(postmaster()).not.toBe(orphan)
  expect(await ask(newUrl, 'select answer from kept')).toEqual({ answer: 42 })
})

test('parent and server killed together leave nothing that keeps the next one from starting', async () => {
  const parent = startInAnotherProcess(folder)
  await parent.url
  parent.child.kill('SIGKILL')
  process.kill(postmaster(), 'SIGKILL')
  await once(parent.child, 'exit')

  const { url } = await start()
  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 })
})

test('a second one for the same folder is told who holds it, and a command beside it uses its database', async () => {
  const holder = await startEmbeddedPostgres({
    dataDir: folder,
    log,
    settings,
    serves: 'http://localhost:4321',
  })
  onTestFinished(holder.stop)
  await expect(startEmbeddedPostgres({ dataDir: folder, log, waitMs: 0 })).rejects.toThrow(
    `process ${process.pid}) and serves http://localhost:4321`,
  )

  const beside = await connectOrStartEmbeddedPostgres({ dataDir: folder, log })
  await beside.stop()
  expect(await ask(beside.url, 'select 1 as one')).toEqual({ one: 1 })
  // A backup is proven in a database of its own, also beside a server that runs.
  await ask(beside.superuserUrl ?? '', 'create database proof')
  await ask(beside.superuserUrl ?? '', 'drop database proof')
})

test('a second one waits for a holder that is just stopping', async () => {
  const holder = await startEmbeddedPostgres({ dataDir: folder, log, settings })
  const next = startEmbeddedPostgres({ dataDir: folder, log, settings })
  await holder.stop()
  const { url, stop } = await next
  onTestFinished(stop)
  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 })
})

test('it runs in a folder whose path is too long for a unix socket', async () => {
  const deep = path.join(folder, ...Array.from({ length: 8 }, (_, level) => `a-rather-long-name-${level}`))
  mkdirSync(deep, { recursive: true })
  copyOriginal(deep)
  const { url } = await start(deep)
  expect(new URL(url).hostname).toBe('127.0.0.1')
  expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 })
  expect(existsSync(path.join(deep, 'database', 'PG_VERSION'))).toBe(true)
})

function copyOriginal(to: string) {
  for (const name of ['database', 'database-password']) spawnSync('cp', ['-a', path.join(original, name), to])
}

function startInAnotherProcess(dataDir: string) {
  const module = new URL('./embedded-postgres.ts', import.meta.url).href
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)}
    const log = { info() {}, warn() {}, error() {} }
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log, settings: { fsync: 'off' } })
    console.log(url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = once(child.stdout, 'data').then(([line]) => String(line).trim())
  return { child, url }
}
