import { expect, test } from 'vitest'
import { emptyDraft } from './schema.ts'
import { judge } from './verdict.ts'

const honest = {
  draft: { ...emptyDraft(), first_name: 'Zoë' },
  honeypot: '',
  fromSamePlace: 1,
  proven: true,
  weighsProof: true,
  unknown: { program: false, interest: false },
}
const trap = { honeypot: 'x' }
const links = { draft: { ...honest.draft, message: 'see https://a.example and https://b.example' } }
const linkForName = { draft: { ...honest.draft, last_name: 'www.buy.example' } }
const noProof = { proven: false }
const lectureHall = { fromSamePlace: 21 }
const oldForm = { unknown: { program: true, interest: true } }

test('an honest submission is not doubted', () => {
  expect(judge(honest)).toEqual({ weight: 0, reasons: [], quarantine: false })
})

test.each([
  ['a filled trap', trap],
  ['links', links],
  ['a link for a name', linkForName],
  ['a crowd', { fromSamePlace: 501 }],
  ['no script', noProof],
])('%s alone condemns nobody', (_name, sign) => {
  const verdict = judge({ ...honest, ...sign })
  expect(verdict.reasons).toHaveLength(1)
  expect(verdict.quarantine).toBe(false)
})

test.each([
  ['a password manager that fills the trap, and two links', [trap, links]],
  ['the same, one of twenty-one in a lecture hall', [trap, links, lectureHall]],
  ['a screen reader without script, in a lecture hall', [noProof, lectureHall]],
  ['a browser without script, two links, in a lecture hall', [noProof, links, lectureHall]],
  ['a form saved weeks ago on another site, without its script, with links', [noProof, oldForm, links]],
  ['the same from a lecture hall', [noProof, oldForm, links, lectureHall]],
  ['a big university behind one address', [{ fromSamePlace: 120 }]],
])('%s goes through', (_who, signs) => {
  expect(judge(Object.assign({ ...honest }, ...signs)).quarantine).toBe(false)
})

test.each([
  ['fills each field it finds, and runs no script', [trap, noProof]],
  ['puts its link where a name belongs, and runs no script', [linkForName, noProof]],
  ['sends hundreds from one network, and runs no script', [{ fromSamePlace: 101 }, noProof]],
  ['does the same five times over, with a script', [{ fromSamePlace: 501 }, links]],
  ['fills the trap and the name with links', [trap, linkForName]],
])('a robot that %s is held', (_what, signs) => {
  const verdict = judge(Object.assign({ ...honest }, ...signs))
  expect(verdict.quarantine).toBe(true)
  expect(verdict.reasons.length).toBeGreaterThan(1)
})

test('a crowd is graded: 20, 100, 500', () => {
  const weightOf = (fromSamePlace: number) => judge({ ...honest, fromSamePlace }).weight
  expect([20, 21, 100, 101, 500, 501].map(weightOf)).toEqual([0, 15, 15, 60, 60, 80])
})

test('a missing proof is only noted where it is only watched', () => {
  expect(judge({ ...honest, ...trap, ...noProof, weighsProof: false })).toEqual({
    weight: 60,
    reasons: ['honeypot', 'no-proof'],
    quarantine: false,
  })
})

test('where the school has senders confirm, only a missing proof asks for it, and no doubt is confirmed away', () => {
  const confirms = { ...honest, confirms: true }
  expect(judge({ ...confirms, proven: false })).toMatchObject({
    quarantine: true,
    reasons: ['no-proof', 'unconfirmed'],
  })
  expect(judge({ ...confirms, proven: true }).quarantine).toBe(false)
  expect(judge({ ...confirms, proven: false, honeypot: 'x' }).reasons).not.toContain('unconfirmed')
})
