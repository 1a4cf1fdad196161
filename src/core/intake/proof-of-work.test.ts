import { randomBytes } from 'node:crypto'
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { beforeEach, expect, test } from 'vitest'
import { createProofOfWork, type ProofOfWork } from './proof-of-work.ts'

const key = randomBytes(32)
let clock: Date
let proof: ProofOfWork

beforeEach(() => {
  clock = new Date('2026-03-02T15:00:00Z')
  proof = createProofOfWork(key, () => clock)
})

async function solved(from: ProofOfWork = proof) {
  const challenge = (await from.challenge()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('not solved')
  return { challenge, solution }
}
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

test('a solved riddle is right, once', async () => {
  const payload = encoded(await solved())
  // Of two at once either may be the first.
  const answers = await Promise.all([proof.verify(payload), proof.verify(payload)])
  expect(answers.toSorted()).toEqual(['right', 'wrong'])
  expect(await proof.verify(payload)).toBe('wrong')
})

test('servers that share the key take each other’s riddles, others do not', async () => {
  const payload = encoded(await solved())
  expect(await createProofOfWork(randomBytes(32), () => clock).verify(payload)).toBe('wrong')
  expect(await createProofOfWork(key, () => clock).verify(payload)).toBe('right')
})

test('a riddle lives two hours', async () => {
  const early = encoded(await solved())
  const late = encoded(await solved())
  clock = new Date('2026-03-02T17:00:00Z')
  expect(await proof.verify(early)).toBe('right')
  clock = new Date('2026-03-02T17:00:01Z')
  expect(await proof.verify(late)).toBe('wrong')
})

test('what was changed is wrong: its life, its cost, its answer, its signature', async () => {
  const { challenge, solution } = await solved()
  const { parameters } = challenge
  for (const changed of [
    { challenge: { ...challenge, parameters: { ...parameters, data: { until: 9e15 } } }, solution },
    { challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution },
    { challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '00' } }, solution },
    { challenge: { ...challenge, parameters: { ...parameters, keySignature: undefined } }, solution },
    { challenge: { ...challenge, signature: challenge.signature?.replace(/./g, '0') }, solution },
    { challenge: { parameters }, solution },
    { challenge, solution: { ...solution, derivedKey: parameters.keyPrefix.padEnd(64, '0') } },
    { challenge, solution: null },
  ]) {
    expect(await proof.verify(encoded(changed))).toBe('wrong')
  }
  expect(await proof.verify(encoded({ challenge, solution }))).toBe('right')
})

test('rubbish is wrong and nothing more', async () => {
  const nested = `${'['.repeat(1_400)}${']'.repeat(1_400)}`
  for (const rubbish of [
    '',
    'x',
    '{}',
    '%%%',
    encoded(null),
    encoded([]),
    encoded('{}'),
    encoded({ challenge: { parameters: { __proto__: 1 } } }),
    btoa(nested),
    'A'.repeat(1e6),
  ]) {
    expect(await proof.verify(rubbish)).toBe('wrong')
  }
})
