import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { openDatabaseLine } from './database-proxy.ts'
import { prepareServer, root, type Server } from './running-server.ts'

const cli = path.join(root, 'dist/server/cli.mjs')

/** The command as an operator types it on the server's machine. */
const run = (server: Server, ...words: string[]) =>
  promisify(execFile)(process.execPath, [cli, 'alert', ...words], { cwd: root, env: server.env }).then(
    ({ stdout }) => stdout,
  )

test('with the database away an alert starts and ends on the server, and is published once it is back', async () => {
  const line = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
  await server.start()
  await ask(`${server.origin}/`)
  await line.refuse()
  expect(await run(server, 'drill')).toContain('The front page says so')
  const said = await run(
    server,
    'start',
    'Stay away from Building C',
    '--key',
    'fire',
    '--severity',
    'emergency',
  )
  expect(said).toContain('fire is shown on open pages')
  expect(said).toContain('The database does not answer')
  const front = await ask(`${server.origin}/`)
  expect(front.body.toString()).toContain('<h1>Stay away from Building C</h1>')
  expect((await ask(`${server.origin}/inquire`)).body.toString()).toContain('id="alert-fire"')
  await line.comeBack()
  // What was published is a file no more.
  await eventually(
    'the alert is published',
    10_000,
    () => readdirSync(path.join(server.dataDir, 'alerts')).length === 0,
  )
  expect((await ask(`${server.origin}/`)).body.toString()).toContain('Stay away from Building C')
  expect(await run(server, 'end', 'fire')).toContain('gone from open pages')
})
