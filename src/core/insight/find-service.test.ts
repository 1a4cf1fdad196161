import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { findService } from './index.ts'

test('the public figures count decided promises of a year, samples never, and nothing under ten cases', async () => {
  const school = await openSchool()
  school.clock.now = new Date('2026-03-10T15:00:00Z')
  const ids = await Promise.all(
    Array.from({ length: 11 }, (_, at) =>
      addInquiry(school, { first: `Ann${at}`, program: at < 10 ? 'bioethics' : 'immunology' }),
    ),
  )
  await school.pool.query(
    `update inquiry set received_at = '2026-03-02T15:00:00Z', promised_by = '2026-03-04T22:00:00Z',
       answered_at = '2026-03-02T19:00:00Z', promise_kept = true`,
  )
  const set = (index: number, values: string) =>
    school.pool.query(`update inquiry set ${values} where id = $1`, [ids[index]])
  // Late; never answered and over; closed as an advertisement.
  await set(0, `answered_at = '2026-03-05T15:00:00Z', promise_kept = false`)
  await set(1, `answered_at = null, promise_kept = null`)
  await set(2, `answered_at = null, promise_kept = null, closed_at = '2026-03-02T16:00:00Z'`)
  expect(await findService(school.ctx, 365)).toEqual({
    all: { inquiries: 10, kept: 8, broken: 2, medianHours: 4 },
    byProgram: new Map(),
  })
  await set(2, `answered_at = '2026-03-02T19:00:00Z', promise_kept = true, closed_at = null`)
  expect((await findService(school.ctx, 365))?.byProgram.get('bioethics')).toEqual({
    inquiries: 10,
    kept: 8,
    broken: 2,
    medianHours: 4,
  })
  // Whose person was erased counts on.
  await school.pool.query(
    `insert into erased_inquiry (id, received_at, promised_by, answered_at, promise_kept, channel, interest, source, programs)
     values (gen_random_uuid(), '2026-03-02T15:00:00Z', '2026-03-04T22:00:00Z', '2026-03-02T19:00:00Z', true, 'form', '', '', '{bioethics}')`,
  )
  const withErased = await findService(school.ctx, 365)
  expect(withErased?.all).toMatchObject({ inquiries: 12, kept: 10, broken: 2 })
  expect(withErased?.byProgram.get('bioethics')).toMatchObject({ inquiries: 11, kept: 9, broken: 2 })
  await school.pool.query('delete from erased_inquiry')
  await set(3, `is_sample = true`)
  await set(4, `is_sample = true`)
  expect(await findService(school.ctx, 365)).toBeNull()
})

test('what was answered in part counts by its first answer for the time, and as broken once its promise is over', async () => {
  const school = await openSchool()
  school.clock.now = new Date('2026-03-10T15:00:00Z')
  const ids = await Promise.all(
    Array.from({ length: 12 }, (_, at) => addInquiry(school, { first: `Ann${at}` })),
  )
  await school.pool.query(
    `update inquiry set received_at = '2026-03-02T15:00:00Z', promised_by = '2026-03-04T22:00:00Z',
       first_answered_at = '2026-03-02T17:00:00Z', answered_at = '2026-03-02T19:00:00Z', promise_kept = true`,
  )
  const set = (index: number, values: string) =>
    school.pool.query(`update inquiry set ${values} where id = $1`, [ids[index]])
  const isOpen = 'answered_at = null, promise_kept = null'
  await set(0, isOpen)
  // To put the rest away does not keep the promise of it.
  await set(1, `${isOpen}, closed_at = '2026-03-02T18:00:00Z'`)
  await set(2, `${isOpen}, promised_by = '2026-03-12T22:00:00Z'`)
  expect((await findService(school.ctx, 365))?.all).toEqual({
    inquiries: 11,
    kept: 9,
    broken: 2,
    medianHours: 2,
  })
})
