import { expect, test } from 'vitest'
import { administrator, counselor, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { inboxQuery, listInbox } from '../inquiries/index.ts'
import { findInsight, findService } from './index.ts'

test('figures count what came in by the school’s days, how fast it was answered and what still waits; never samples', async () => {
  const school = await openSchool()
  const ada = school.contextFor(administrator)
  school.clock.now = new Date('2026-03-10T15:00:00Z')
  const ids = await Promise.all(
    ['One', 'Two', 'Three', 'Four', 'Five'].map((first) => addInquiry(school, { first })),
  )
  const set = (index: number, values: string) =>
    school.pool.query(`update inquiry set ${values} where id = $1`, [ids[index]])
  // Half past eleven in the evening in Boston.
  await set(
    0,
    `received_at = '2026-03-03T04:30:00Z', answered_at = '2026-03-03T06:30:00Z', promise_kept = true`,
  )
  await set(
    1,
    `received_at = '2026-03-03T15:00:00Z', answered_at = '2026-03-04T01:00:00Z', promise_kept = false`,
  )
  await set(2, `received_at = '2026-03-04T15:00:00Z'`)
  await set(3, `received_at = '2026-03-04T15:00:00Z', is_sample = true`)
  await set(4, `received_at = '2026-02-28T15:00:00Z'`)
  const found = await findInsight(ada, { from: '2026-03-02', to: '2026-03-04' })
  expect(found.totals).toEqual({
    inquiries: 3,
    answered: 2,
    promisesKept: 1,
    promisesBroken: 1,
    medianHours: 6,
    slowestTenthHours: 9.2,
  })
  expect(found.before).toMatchObject({
    from: '2026-02-27',
    to: '2026-03-01',
    inquiries: 1,
    medianHours: null,
  })
  expect(found.byDay).toEqual([
    { day: '2026-03-02', count: 1 },
    { day: '2026-03-03', count: 1 },
    { day: '2026-03-04', count: 1 },
  ])
  expect(found.byProgram).toEqual([{ key: 'bioethics', label: 'Master of Bioethics', count: 3 }])
  expect(found.byCountry).toEqual([{ key: 'CH', label: 'Switzerland', count: 3 }])
  expect(found.openByAge).toEqual([
    { age: 'day', count: 0, from: '2026-03-10', to: null },
    { age: 'week', count: 1, from: '2026-03-03', to: '2026-03-09' },
    { age: 'month', count: 1, from: '2026-02-08', to: '2026-03-02' },
    { age: 'older', count: 0, from: null, to: '2026-02-07' },
  ])
  const rows = async (filter: object) =>
    (await listInbox(ada, inboxQuery.parse({ samples: 'none', ...filter }))).lines.length
  expect(await rows({ show: 'all', from: '2026-03-02', to: '2026-03-04' }), 'a number opens its rows').toBe(3)
  expect(await rows({ show: 'all', from: '2026-03-04', to: '2026-03-04' })).toBe(1)
  expect(await rows({ show: 'open', from: '2026-03-03', to: '2026-03-09' })).toBe(1)
  await expect(
    findInsight(school.contextFor(counselor), { from: '2026-03-02', to: '2026-03-04' }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('the first reply is the first, also where it answered a part; answered is what was answered as a whole', async () => {
  const school = await openSchool()
  school.clock.now = new Date('2026-03-10T15:00:00Z')
  const ids = await Promise.all(['One', 'Two'].map((first) => addInquiry(school, { first })))
  await school.pool.query(
    `update inquiry set received_at = '2026-03-03T15:00:00Z', first_answered_at = '2026-03-03T17:00:00Z'`,
  )
  await school.pool.query(
    `update inquiry set answered_at = '2026-03-03T23:00:00Z', promise_kept = true where id = $1`,
    [ids[0]],
  )
  const ada = school.contextFor(administrator)
  expect((await findInsight(ada, { from: '2026-03-02', to: '2026-03-04' })).totals).toEqual({
    inquiries: 2,
    answered: 1,
    promisesKept: 1,
    promisesBroken: 0,
    medianHours: 2,
    slowestTenthHours: 2,
  })
  // One of an earlier version, which knew only the time of the whole answer, and two that were not measured.
  const [early, ...others] = await Promise.all(
    ['Three', 'Four', 'Five'].map((first) => addInquiry(school, { first })),
  )
  await school.pool.query(`update inquiry set received_at = '2026-03-03T15:00:00Z' where id = any($1)`, [
    [early, ...others],
  ])
  await school.pool.query(`update inquiry set answered_at = '2026-03-03T17:00:00Z' where id = $1`, [early])
  await school.pool.query(`update inquiry set closed_at = '2026-03-03T17:00:00Z' where id = $1`, [others[0]])
  const filter = { show: 'all', samples: 'none', from: '2026-03-02', to: '2026-03-04' }
  const opened = await listInbox(ada, inboxQuery.parse({ ...filter, answer: 'given' }))
  expect(opened.lines.map(({ id }) => id).toSorted(), 'what the time was measured of').toEqual(
    [...ids, early].toSorted(),
  )
})

test('a promise is broken once it is over, also before an answer; what was closed without any owes none', async () => {
  const school = await openSchool()
  school.clock.now = new Date('2026-03-10T15:00:00Z')
  const ids = await Promise.all(
    ['Late', 'Soon', 'Closed', 'Part', 'Kept'].map((first) => addInquiry(school, { first })),
  )
  await school.pool.query(
    `update inquiry set received_at = '2026-03-03T15:00:00Z', promised_by = '2026-03-05T15:00:00Z'`,
  )
  const set = (index: number, values: string) =>
    school.pool.query(`update inquiry set ${values} where id = $1`, [ids[index]])
  await set(1, `promised_by = '2026-03-11T15:00:00Z'`)
  await set(2, `closed_at = '2026-03-03T16:00:00Z'`)
  await set(3, `first_answered_at = '2026-03-03T15:20:00Z', closed_at = '2026-03-03T16:00:00Z'`)
  await set(4, `answered_at = '2026-03-03T15:20:00Z', promise_kept = true`)
  const ada = school.contextFor(administrator)
  const { totals } = await findInsight(ada, { from: '2026-03-02', to: '2026-03-04' })
  expect(totals).toMatchObject({ answered: 1, promisesKept: 1, promisesBroken: 2, medianHours: 0.33 })
  const opened = await listInbox(
    ada,
    inboxQuery.parse({ show: 'all', promise: 'broken', from: '2026-03-02', to: '2026-03-04' }),
  )
  expect(opened.lines.map(({ id }) => id).toSorted()).toEqual([ids[0], ids[3]].toSorted())
  await Promise.all(Array.from({ length: 7 }, () => addInquiry(school)))
  await school.pool.query(
    `update inquiry set received_at = '2026-03-03T15:00:00Z', answered_at = '2026-03-03T16:00:00Z', promise_kept = true where id <> all($1)`,
    [ids],
  )
  expect((await findService(school.ctx, 365))?.all).toMatchObject({ kept: 8, broken: 2 })
})
