import { expect, test } from 'vitest'
import { createNetworkKeys } from './network-keys.ts'

const morning = new Date('2026-11-23T08:00:00Z')
const evening = new Date('2026-11-23T20:00:00Z')
const nextDay = new Date('2026-11-24T08:00:00Z')

test('a network has one key for a day on every server, another the next day, and nobody without the secret can make it', () => {
  const here = createNetworkKeys('a'.repeat(32))
  const there = createNetworkKeys('a'.repeat(32))
  const stranger = createNetworkKeys('b'.repeat(32))
  expect(here('192.0.2.7', morning)).toBe(there('192.0.2.7', evening))
  const keys = [
    here('192.0.2.7', morning),
    here('192.0.2.7', nextDay),
    here('192.0.2.8', morning),
    stranger('192.0.2.7', morning),
  ]
  expect(new Set(keys).size).toBe(4)
  expect(keys.join()).not.toContain('192')
})
