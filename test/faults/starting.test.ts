import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { migrationLock } from '../../src/platform/database/migrate.ts'
import { readPostmasterPid } from '../../src/platform/database/postgres-cluster.ts'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { openDatabaseLine } from './database-proxy.ts'
import { isRunning, prepareServer, type Server } from './running-server.ts'

const postmasterOf = (server: Server) => readPostmasterPid(path.join(server.dataDir, 'database'))
const anotherSecret = 'a secret that no other server of the school has'

test('a first start without its database makes up for everything once it is there', async () => {
  const line = await openDatabaseLine()
  await line.refuse()
  const server = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
  await server.start({ path: '/healthz' })
  expect(server.said()).toContain(`Site  ${server.env.PUBLIC_ORIGIN ?? 'http://localhost'}`)
  expect(server.said()).not.toContain('/desk/setup')
  await line.comeBack()
  await eventually('the link for the first administrator is told', 10_000, () =>
    /\/desk\/setup\?token=\S{20}/.test(server.said()),
  )
  await eventually('what the form offers is known', 5_000, async () => {
    const form = await ask(`${server.origin}/inquire`)
    return form.status === 200 && form.body.toString().includes('value="immunology"')
  })
  await eventually('pages were read ahead', 5_000, () =>
    existsSync(path.join(server.dataDir, 'published.json')),
  )
  await line.refuse()
  expect((await ask(`${server.origin}/programs/immunology`)).status).toBe(200)
})

test('a server that starts without its database has the form it had before', async () => {
  const line = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
  await server.start()
  await eventually('what it read is on the disk', 5_000, () =>
    existsSync(path.join(server.dataDir, 'published.json')),
  )
  await server.kill()
  await line.refuse()
  await server.start({ path: '/inquire' })
  const mistaken = await postForm(server, 'first_name=Zo%C3%AB&programs=immunology')
  expect(mistaken.status).toBe(422)
  expect(mistaken.body.toString()).toContain('value="Zoë"')
})

const points = {
  'its files are being made': ({ dataDir }: Server) =>
    readdirSync(dataDir).some((name) => name.startsWith('database.unfinished-')),
  'it is starting': (server: Server) => postmasterOf(server) !== undefined,
}

test.for(Object.entries(points))(
  'SIGTERM ends a start, and PostgreSQL where %s',
  async ([name, isReached]) => {
    const server = await prepareServer()
    const starting = server.start().catch(() => undefined)
    await eventually(name, 20_000, () => isReached(server))
    const postmaster = postmasterOf(server) ?? -1
    expect(await server.kill('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(isRunning(postmaster)).toBe(false)
    await starting
    await server.start()
  },
)

test('a server that waits for another to migrate ends on SIGTERM', async () => {
  const { directUrl } = await openDatabaseLine()
  const migrating = new Client({ connectionString: directUrl })
  await migrating.connect()
  onTestFinished(() => migrating.end())
  await migrating.query('select pg_advisory_lock($1)', [migrationLock])
  const server = await prepareServer({ DATABASE_URL: directUrl }, directUrl)
  const starting = server.start().catch(() => undefined)
  const waits = `select from pg_stat_activity
    where datname = current_database() and query like 'select pg_try_advisory_lock%' and pid <> pg_backend_pid()`
  await eventually('it waits', 10_000, async () => (await migrating.query(waits)).rowCount === 1)
  const startedAt = performance.now()
  expect(await server.kill('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(performance.now() - startedAt).toBeLessThan(10_000)
  await starting
})

test('another signal ends at once what takes its time to stop, and PostgreSQL all the same', async () => {
  const server = await prepareServer()
  await server.start()
  const postmaster = postmasterOf(server) ?? -1
  const { port } = new URL(server.origin)
  const slow = connect(Number(port), '127.0.0.1').on('error', () => undefined)
  onTestFinished(() => void slow.destroy())
  slow.write('POST /inquire HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf')
  await eventually('it is in flight', 5_000, () => slow.bytesWritten > 0 && !slow.connecting)
  const ended = server.kill('SIGTERM')
  const isOver = await Promise.race([ended, wait(1_500)])
  expect(isOver, 'it waits for what is in flight').toBeUndefined()
  expect(await server.kill('SIGTERM')).toEqual({ code: 1, signal: null })
  await eventually('PostgreSQL is gone', 5_000, () => !isRunning(postmaster))
})

test('a server with another secret does not start, also where its database comes late', async () => {
  const line = await openDatabaseLine()
  const first = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
  await first.start()
  const second = await prepareServer({ DATABASE_URL: line.url, SECRET: anotherSecret }, line.directUrl)
  await expect(second.start()).rejects.toThrow(/SECRET: .* Use the same .*forget-secret/)
  expect(await second.ended).toEqual({ code: 1, signal: null })
  await line.refuse()
  await second.start({ path: '/healthz' })
  await line.comeBack()
  expect(await second.ended).toEqual({ code: 1, signal: null })
  expect(second.said()).toMatch(/SECRET: .* Use the same/)
})

const postForm = (server: Server, body: string) =>
  ask(`${server.origin}/inquire`, { 'content-type': 'application/x-www-form-urlencoded' }, 'POST', body)
