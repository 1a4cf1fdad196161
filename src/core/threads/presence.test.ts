import { beforeEach, expect, test } from 'vitest'
import {
  administrator,
  counselor,
  editor,
  openSchool,
  type TestSchool,
} from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { findDraft, giveSign, keepDraft, replyToInquiry } from './index.ts'

let school: TestSchool
let cleo: Ctx
let ada: Ctx
let id: string
const [tab, secondTab] = [newId(), newId()]

beforeEach(async () => {
  school = await openSchool()
  ;[cleo, ada] = [school.contextFor(counselor), school.contextFor(administrator)]
  id = await addInquiry(school)
})

const others = async (ctx: Ctx) =>
  (await giveSign(ctx, id, { tab, doing: 'looking' })).others.map(({ name, doing }) => ({ name, doing }))
const after = (seconds: number) => (school.clock.now = new Date(school.clock.now.getTime() + seconds * 1_000))

test('colleagues see who is looking and who is writing, each once however many tabs they have open', async () => {
  expect(await others(cleo)).toEqual([])
  await giveSign(cleo, id, { tab: secondTab, doing: 'writing' })
  expect(await others(ada)).toEqual([{ name: counselor.name, doing: 'writing' }])
  await giveSign(cleo, id, { tab: secondTab, doing: 'gone' })
  expect(await others(ada)).toEqual([{ name: counselor.name, doing: 'looking' }])
})

test('who closes the tab is gone at once, and who gives no sign for a minute is gone then', async () => {
  await others(cleo)
  await giveSign(cleo, id, { tab, doing: 'gone' })
  expect(await others(ada)).toEqual([])
  await others(cleo)
  after(59)
  expect(await others(ada)).toHaveLength(1)
  after(1)
  expect(await others(ada)).toEqual([])
})

test('open desks hear of what changes, and not of each sign of life', async () => {
  const listener = await school.pool.connect()
  const heard: string[] = []
  listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await listener.query('listen presence_changed')
  for (const doing of ['looking', 'looking', 'writing', 'writing', 'gone', 'gone'] as const)
    await giveSign(cleo, id, { tab, doing })
  // What was announced before is heard before the answer.
  await listener.query('select 1')
  listener.release()
  expect(heard).toEqual([id, id, id])
})

test('who may not read an inquiry neither sees nor shows anything there', async () => {
  const other = school.contextFor({ ...counselor, programs: ['immunology'] })
  await expect(giveSign(other, id, { tab, doing: 'looking' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(giveSign(school.contextFor(editor), id, { tab, doing: 'looking' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('of two replies written on the same message the second does not leave until its writer has seen the first', async () => {
  const begun = { version: 1, lastAnswerId: null, lastIncomingId: null }
  const reply = (ctx: Ctx, text: string, seen: object = begun) =>
    replyToInquiry(ctx, id, { key: newId(), text, ...begun, ...seen })
  // At the same moment: one of them waits for the other, and is refused.
  const both = await Promise.allSettled([reply(cleo, 'It costs nothing.'), reply(ada, 'It costs a lot.')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  const first = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))[0] ?? ''
  await reply(ada, 'It costs a lot, in all.', { lastAnswerId: first })
  expect((await school.pool.query(`select from outbox where template = 'reply'`)).rowCount).toBe(2)
})

test('a draft keeps copies and what its writer had seen, also without a text', async () => {
  const basedOn = { version: 1, lastAnswerId: newId(), lastIncomingId: null }
  const key = newId()
  const draft = { key, text: '', copies: 'aid@example.org, not yet whole@', basedOn }
  await keepDraft(cleo, id, { ...draft, version: 0 })
  expect((await findDraft(cleo, id)).draft).toMatchObject({ ...draft, version: 1 })
  await keepDraft(cleo, id, { ...draft, copies: '', version: 1 })
  expect((await findDraft(cleo, id)).draft).toBeNull()
})
