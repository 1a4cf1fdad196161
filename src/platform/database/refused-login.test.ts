import { Pool } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { ConfigError } from '../config/config-error.ts'
import { namingDatabaseUrl } from './refused-login.ts'

const wanted = "Use a database and a role that are there, and the role's password"

/** What a start says of this address. */
async function connect(change: (url: URL) => void): Promise<unknown> {
  const url = new URL(inject('postgresUrl'))
  change(url)
  const pool = new Pool({ connectionString: url.href })
  onTestFinished(() => pool.end())
  return pool.query('select 1').catch(namingDatabaseUrl)
}

test('a database that is not there is named', async () => {
  expect(await connect((url) => (url.pathname = '/nowhere'))).toEqual(
    new ConfigError([`DATABASE_URL: database "nowhere" does not exist. ${wanted}`]),
  )
})

test('a role that is not there, or its password, is named, and no password is told', async () => {
  const error = await connect((url) => Object.assign(url, { username: 'nobody', password: 'open-sesame' }))
  expect(error).toBeInstanceOf(ConfigError)
  expect(String(error)).toMatch(/DATABASE_URL: .*"nobody".*\. Use a database and a role/)
  expect(String(error)).not.toContain('open-sesame')
})

test('every other error stays as it was', () => {
  const error = Object.assign(new Error('syntax error'), { code: '42601' })
  expect(namingDatabaseUrl(error)).toBe(error)
})
