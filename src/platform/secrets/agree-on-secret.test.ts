import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { ConfigError } from '../config/config-error.ts'
import { agreeOnSecret, forgetSecret } from './agree-on-secret.ts'

const [ours, other] = ['o'.repeat(32), 'x'.repeat(32)] as const
const now = new Date('2026-11-24T10:00:00Z')

test('the first server decides, and one with another secret is told what to do', async () => {
  const { db, pool } = await openSchool()
  await agreeOnSecret(db, ours, now)
  await agreeOnSecret(db, ours, now)
  const refused = agreeOnSecret(db, other, now)
  await expect(refused).rejects.toThrow(ConfigError)
  await expect(refused).rejects.toThrow(/^SECRET: .* since 2026-11-24\. Use the same .* forget-secret"$/)
  const { rows } = await pool.query('select * from installation')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(ours)
})

test('of two that start at once with two secrets one is refused', async () => {
  const { db } = await openSchool()
  const both = await Promise.allSettled([ours, other].map((secret) => agreeOnSecret(db, secret, now)))
  expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('once it is forgotten the next start decides', async () => {
  const { db } = await openSchool()
  await agreeOnSecret(db, ours, now)
  await forgetSecret(db)
  await agreeOnSecret(db, other, now)
  await expect(agreeOnSecret(db, ours, now)).rejects.toThrow(ConfigError)
})
