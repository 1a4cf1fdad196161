import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, inject, onTestFinished, test } from 'vitest'
import { quiet } from '../../test/support/database.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import { startApplication } from './application.ts'
import { readConfig } from './config.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prospectus-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

/** What a start with these settings ends with. */
async function start(env: Record<string, string>): Promise<unknown> {
  const application = startApplication(readConfig({ PORT: '0', ...env }, folder), quiet, () => undefined)
  onTestFinished(() => application.stop())
  return application.started.then(
    () => 'it started',
    (error: unknown) => error,
  )
}

test('a start on a database that is not there ends with the name of the setting', async () => {
  const url = new URL(inject('postgresUrl'))
  url.pathname = '/nowhere'
  const error = await start({ DATABASE_URL: url.href })
  expect(error).toBeInstanceOf(ConfigError)
  expect(String(error)).toContain('DATABASE_URL: database "nowhere" does not exist')
})

test.each(['DATA_DIR', 'JOURNAL_DIR'])(
  'a start with a file as its %s ends with the name of the setting',
  async (name) => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    const error = await start({ DATABASE_URL: inject('postgresUrl'), [name]: file })
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toContain(`${name}: "${file}" is not valid, because`)
  },
)
