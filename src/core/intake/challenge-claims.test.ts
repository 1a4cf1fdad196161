import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { claimChallenges } from '../submissions/index.ts'
import { createChallengeClaims } from './challenge-claims.ts'

const until = new Date('2026-11-26T12:00:00Z')

test('of many servers that claim one riddle at once, one is first', async () => {
  const { ctx } = await openSchool()
  const servers = Array.from({ length: 8 }, () => createChallengeClaims((uses) => claimChallenges(ctx, uses)))
  const first = await Promise.all(servers.map((claim) => claim({ nonce: 'riddle', until })))
  expect(first.filter(Boolean)).toHaveLength(1)
})

test('what arrives together is claimed together, and a double among it counts once', async () => {
  const { ctx } = await openSchool()
  let statements = 0
  const claim = createChallengeClaims((uses) => {
    statements++
    return claimChallenges(ctx, uses)
  })
  const nonces = ['first', ...Array.from({ length: 50 }, (_, at) => `riddle ${at}`), 'riddle 7']
  const claimed = await Promise.all(nonces.map((nonce) => claim({ nonce, until })))
  expect(claimed.filter((isFirst) => !isFirst)).toHaveLength(1)
  expect(statements).toBe(2)
})

test('while the database is away, a riddle is believed', async () => {
  const away = createChallengeClaims(async () => null)
  const failing = createChallengeClaims(() => Promise.reject(new Error('the connection was lost')))
  expect(await Promise.all([away({ nonce: 'a', until }), failing({ nonce: 'a', until })])).toEqual([
    true,
    true,
  ])
  expect(await failing({ nonce: 'b', until })).toBe(true)
})
