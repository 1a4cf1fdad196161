import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { outbox } from '../outreach/table.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'
import { submissions } from '../submissions/table.ts'
import { inquiries } from './table.ts'
import { workSubmissions } from './work-submissions.ts'

const friday = new Date('2026-11-13T15:00:00Z')
const doubt = { verdict: { weight: 120, reasons: ['honeypot' as const], quarantine: true } }

test.each([
  ['released by a person after its promise was over', doubt, '2026-11-19T15:00:00Z', 'released-late'],
  ['worked after its promise was over', {}, '2026-11-19T15:00:00Z', 'worked-late'],
  ['released in time', doubt, '2026-11-16T15:00:00Z', null],
])('an inquiry that was %s says so', async (_what, changes, workedAt, reason) => {
  const school = await openSchool()
  school.clock.now = friday
  await storeArrivals(school.ctx, 'server-1', [arrivalOf(zoe, friday, changes)])
  await school.db.update(submissions).set({ state: 'waiting' })
  school.clock.now = new Date(workedAt)
  const ids = (await school.db.select().from(submissions)).map(({ id }) => id)
  await workSubmissions(school.ctx, ids)
  expect(await school.db.select({ reason: inquiries.lateReason }).from(inquiries)).toEqual([{ reason }])
})

test('what caused a mail is known by its network for the hour that a ceiling counts, and no longer in the submission', async () => {
  const school = await openSchool()
  const arrivals = [arrivalOf(zoe, friday, { network: 'hall' }), arrivalOf(hanako, friday)]
  await storeArrivals(school.ctx, 'server-1', arrivals)
  const ids = (await school.db.select().from(submissions)).map(({ id }) => id)
  await workSubmissions(school.ctx, ids)
  const mails = await school.db.select({ network: outbox.networkKey }).from(outbox)
  expect(mails.map(({ network }) => network).toSorted()).toEqual(['hall', null])
  const kept = await school.db.select({ network: submissions.network }).from(submissions)
  expect(kept).toEqual([{ network: null }, { network: null }])
})
