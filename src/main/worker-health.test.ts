import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openSchool, quiet } from '../../test/support/database.ts'
import { findFreePort } from '../../test/support/free-port.ts'
import { startApplication } from './application.ts'
import { readConfig } from './config.ts'

async function startWorkerAlone(databaseUrl: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-worker-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await findFreePort()
  const config = readConfig(
    { ROLE: 'worker', DATABASE_URL: databaseUrl, HEALTH_PORT: String(port), LOG_LEVEL: 'error' },
    folder,
  )
  const application = startApplication(config, quiet, (error) => {
    throw error
  })
  onTestFinished(() => application.stop())
  await application.started
  return async (address: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`)
    return { status: response.status, body: await response.text() }
  }
}

test('a worker alone says at HEALTH_PORT that it lives and that it can work', async () => {
  const { url } = await openSchool()
  const ask = await startWorkerAlone(url)
  expect(await ask('/healthz')).toEqual({ status: 200, body: 'ok\n' })
  await vi.waitFor(
    async () => expect(await ask('/readyz')).toEqual({ status: 200, body: '{"ready":true,"database":"ok"}' }),
    5_000,
  )
  expect((await ask('/')).status, 'it has no pages').toBe(404)
})

test('a worker without its database lives, and is not ready', async () => {
  const ask = await startWorkerAlone(`postgres://127.0.0.1:${await findFreePort()}/school`)
  expect((await ask('/healthz')).status).toBe(200)
  expect(await ask('/readyz')).toEqual({ status: 503, body: '{"ready":false,"database":"away"}' })
})
