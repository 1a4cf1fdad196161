import { expect, test } from 'vitest'
import { emptyDraft } from './schema.ts'
import { judge } from './verdict.ts'

const honest = {
  draft: { ...emptyDraft(), first_name: 'Zoë' },
  honeypot: '',
  fromSamePlace: 1,
  proven: true,
  weighsProof: true,
  unknownPrograms: false,
}
const message = 'see https://a.example and https://b.example'

test('an honest submission is not doubted', () => {
  expect(judge(honest)).toEqual({ weight: 0, reasons: [], quarantine: false })
})

test.each([
  ['a filled trap', { honeypot: 'x' }],
  ['links', { draft: { ...honest.draft, message } }],
  ['a link for a name', { draft: { ...honest.draft, last_name: 'www.buy.example' } }],
  ['a crowd', { fromSamePlace: 500 }],
  ['no script', { proven: false }],
])('%s alone condemns nobody', (_name, sign) => {
  const verdict = judge({ ...honest, ...sign })
  expect(verdict.reasons).toHaveLength(1)
  expect(verdict.quarantine).toBe(false)
})

test('signs together do', () => {
  expect(judge({ ...honest, honeypot: 'x', draft: { ...honest.draft, message } })).toMatchObject({
    weight: 100,
    quarantine: true,
  })
})

test('a missing proof is only noted where it is only watched', () => {
  const signs = {
    ...honest,
    honeypot: 'x',
    proven: false,
    fromSamePlace: 1,
    draft: { ...honest.draft, message: '' },
  }
  expect(judge({ ...signs, weighsProof: false })).toMatchObject({
    weight: 60,
    reasons: ['honeypot', 'no-proof'],
  })
})
