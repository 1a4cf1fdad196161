import { expect, test } from 'vitest'
import { counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { arrivalOf, zoe } from '../../../test/support/inquirers.ts'
import { confirmSubmission } from '../submissions/confirm.ts'
import { releaseSubmissions } from '../submissions/release.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { findReceipt } from './find-receipt.ts'
import { workSubmissions } from './work-submissions.ts'

const unconfirmed = {
  verdict: { weight: 40, reasons: ['no-proof', 'unconfirmed'], quarantine: true },
} as const

/** Of the last job of a queue. */
const idsOf = ({ sent }: TestSchool, queue: string) =>
  (sent.findLast((each) => each.queue === queue)?.data as { submissionIds: string[] } | undefined)
    ?.submissionIds ?? []
const mailsOf = async ({ pool }: TestSchool) =>
  (
    await pool.query(
      "select to_address, state, held_for, data ->> 'isToConfirm' as asks from outbox order by id",
    )
  ).rows

async function arriveUnconfirmed(school: TestSchool) {
  const arrival = { ...arrivalOf(zoe), ...unconfirmed }
  await storeArrivals(school.ctx, 'server-1', [arrival])
  await askToConfirm(school.ctx, [{ submissionIds: idsOf(school, 'submission.confirm') }])
  return arrival.receipt
}

test('what came without the captcha is kept, and one mail asks its sender; that mail quotes nothing of it', async () => {
  const school = await openSchool()
  const receipt = await arriveUnconfirmed(school)
  // The same job once more, as after a worker that was killed.
  await askToConfirm(school.ctx, [{ submissionIds: idsOf(school, 'submission.confirm') }])
  expect(await findReceipt(school.ctx, receipt)).toMatchObject({ state: 'quarantined', isToConfirm: true })
  expect(await mailsOf(school)).toEqual([
    { to_address: zoe.email, state: 'waiting', held_for: null, asks: 'true' },
  ])
  const { rows } = await school.pool.query('select data::text as data from outbox')
  expect(rows[0].data).not.toContain(zoe.message)
  expect(await workSubmissions(school.ctx)).toBe(0)
})

test('one press lets it through, a second does nothing, and the acknowledgement follows', async () => {
  const school = await openSchool()
  const receipt = await arriveUnconfirmed(school)
  const visitor = school.contextFor({ kind: 'visitor' })
  await confirmSubmission(visitor, receipt)
  await confirmSubmission(visitor, receipt)
  expect(await workSubmissions(school.ctx)).toBe(1)
  expect(await findReceipt(school.ctx, receipt)).toMatchObject({ state: 'worked', isToConfirm: false })
  expect((await mailsOf(school)).map(({ asks }) => asks)).toEqual(['true', null])
  const { rows } = await school.pool.query(
    "select actor from audit_entry where verb = 'submission.confirmed'",
  )
  expect(rows).toHaveLength(1)
})

test('what staff let through asks its sender no more, if the mail has not left', async () => {
  const school = await openSchool()
  const staff = school.contextFor(counselor)
  await arriveUnconfirmed(school)
  await releaseSubmissions(staff, idsOf(school, 'submission.confirm'))
  school.clock.now = new Date(school.clock.now.getTime() + 20_000)
  expect(await workSubmissions(school.ctx)).toBe(1)
  expect(await mailsOf(school)).toMatchObject([
    { asks: 'true', state: 'canceled' },
    { asks: null, state: 'waiting' },
  ])
})

test('what is doubted for other reasons, or was discarded by staff, no mail releases', async () => {
  const school = await openSchool()
  const doubted = {
    ...arrivalOf(zoe),
    verdict: { weight: 100, reasons: ['honeypot', 'no-proof'], quarantine: true },
  } as const
  await storeArrivals(school.ctx, 'server-1', [doubted])
  expect(idsOf(school, 'submission.confirm')).toEqual([])
  await confirmSubmission(school.contextFor({ kind: 'visitor' }), doubted.receipt)
  expect(await findReceipt(school.ctx, doubted.receipt)).toMatchObject({ state: 'quarantined' })
})

test('the mail that asks counts toward the ceilings of its mailbox', async () => {
  const school = await openSchool()
  for (let each = 0; each < 6; each++) {
    const arrival = { ...arrivalOf({ ...zoe, message: `Question ${each}` }), ...unconfirmed }
    await storeArrivals(school.ctx, 'server-1', [arrival])
    await askToConfirm(school.ctx, [{ submissionIds: idsOf(school, 'submission.confirm') }])
  }
  expect((await mailsOf(school)).map(({ held_for }) => held_for)).toEqual([
    ...Array.from({ length: 5 }, () => null),
    'mailbox',
  ])
})
