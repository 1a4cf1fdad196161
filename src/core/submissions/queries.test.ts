import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { administrator, counselor, editor, openSchool, visitor } from '../../../test/support/database.ts'
import { arrivalOf, zoe } from '../../../test/support/inquirers.ts'
import { listQuarantine } from './queries.ts'
import { discardSubmission, releaseSubmission } from './release.ts'
import { submissions } from './table.ts'
import { storeArrivals } from './store-arrivals.ts'

const verdict = { weight: 120, reasons: ['honeypot'], quarantine: true } as const

/** Doubted submissions, one a second. */
async function openSchoolWithDoubts(count: number) {
  const school = await openSchool()
  const doubt = (second: number) =>
    arrivalOf(
      { ...zoe, email: `person${second}@example.org` },
      new Date(Date.UTC(2026, 10, 23, 12, 0, second)),
      {
        verdict: { ...verdict, reasons: [...verdict.reasons] },
      },
    )
  await storeArrivals(
    school.ctx,
    'server-1',
    Array.from({ length: count }, (_, second) => doubt(second)),
  )
  return { ...school, staff: school.contextFor(administrator), doubt }
}

test('whoever has waited longest comes first, and none is hidden however many wait', async () => {
  const { staff } = await openSchoolWithDoubts(230)
  const first = await listQuarantine(staff, { size: 100 })
  const second = await listQuarantine(staff, { size: 100, after: first.next ?? '' })
  const third = await listQuarantine(staff, { size: 100, after: second.next ?? '' })
  expect([first.total, first.lines.length, third.lines.length, third.next]).toEqual([230, 100, 30, null])
  const seen = [first, second, third].flatMap(({ lines }) => lines.map(({ email }) => email))
  expect(seen).toEqual(Array.from({ length: 230 }, (_, second) => `person${second}@example.org`))
})

test('decisions and arrivals in between neither repeat nor skip a line of the quarantine', async () => {
  const { staff, ctx, doubt } = await openSchoolWithDoubts(4)
  const first = await listQuarantine(staff, { size: 2 })
  for (const { id } of first.lines) await releaseSubmission(staff, id)
  await storeArrivals(ctx, 'server-1', [doubt(9)])
  const second = await listQuarantine(staff, { size: 2, after: first.next ?? '' })
  expect(second.lines.map(({ email }) => email)).toEqual(['person2@example.org', 'person3@example.org'])
  const third = await listQuarantine(staff, { size: 2, after: second.next ?? '' })
  expect(third).toMatchObject({ lines: [{ email: 'person9@example.org' }], next: null, total: 3 })
})

test('staff who work for some programs see and decide on their doubts alone', async () => {
  const { contextFor, staff, db } = await openSchoolWithDoubts(2)
  const [first, second] = (await listQuarantine(staff, { size: 2 })).lines
  await db
    .update(submissions)
    .set({ inquiry: { ...zoe, programs: ['medical-education'] } })
    .where(eq(submissions.id, first?.id ?? ''))
  const limited = contextFor({ ...counselor, programs: ['medical-education', 'global-health'] })
  expect(await listQuarantine(limited, { size: 2 })).toMatchObject({ lines: [{ id: first?.id }], total: 1 })
  for (const decide of [releaseSubmission, discardSubmission])
    await expect(decide(limited, second?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
  await releaseSubmission(limited, first?.id ?? '')
  await expect(discardSubmission(limited, first?.id ?? '')).rejects.toMatchObject({ code: 'conflict' })
})

test('a visitor and an editor see nothing of the quarantine', async () => {
  const { contextFor } = await openSchoolWithDoubts(1)
  await expect(listQuarantine(contextFor(visitor), { size: 1 })).rejects.toMatchObject({
    code: 'not-signed-in',
  })
  await expect(listQuarantine(contextFor(editor), { size: 1 })).rejects.toMatchObject({ code: 'forbidden' })
})
