import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { administrator, counselor, editor, openSchool, visitor } from '../../../test/support/database.ts'
import { arrivalOf, zoe } from '../../../test/support/inquirers.ts'
import { listQuarantine } from './list-quarantine.ts'
import { workSubmissions } from '../inquiries/index.ts'
import { staff as staffTable } from '../staff/index.ts'
import { discardSubmissions, releaseSubmissions, restoreSubmissions, undoRelease } from './release.ts'
import { submissions } from './table.ts'
import { claimWaiting, hurryWaiting } from './waiting-submissions.ts'
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
  const first = await listQuarantine(staff, { show: 'waiting', size: 100 })
  const second = await listQuarantine(staff, { show: 'waiting', size: 100, after: first.next ?? '' })
  const third = await listQuarantine(staff, { show: 'waiting', size: 100, after: second.next ?? '' })
  expect([first.total, first.lines.length, third.lines.length, third.next]).toEqual([230, 100, 30, null])
  const seen = [first, second, third].flatMap(({ lines }) => lines.map(({ email }) => email))
  expect(seen).toEqual(Array.from({ length: 230 }, (_, second) => `person${second}@example.org`))
})

test('decisions and arrivals in between neither repeat nor skip a line of the quarantine', async () => {
  const { staff, ctx, doubt } = await openSchoolWithDoubts(4)
  const first = await listQuarantine(staff, { show: 'waiting', size: 2 })
  for (const { id } of first.lines) await releaseSubmissions(staff, [id])
  await storeArrivals(ctx, 'server-1', [doubt(9)])
  const second = await listQuarantine(staff, { show: 'waiting', size: 2, after: first.next ?? '' })
  expect(second.lines.map(({ email }) => email)).toEqual(['person2@example.org', 'person3@example.org'])
  const third = await listQuarantine(staff, { show: 'waiting', size: 2, after: second.next ?? '' })
  expect(third).toMatchObject({ lines: [{ email: 'person9@example.org' }], next: null, total: 3 })
})

test('staff who work for some programs see and decide on their doubts alone', async () => {
  const { contextFor, staff, db } = await openSchoolWithDoubts(2)
  const [first, second] = (await listQuarantine(staff, { show: 'waiting', size: 2 })).lines
  await db
    .update(submissions)
    .set({ inquiry: { ...zoe, programs: ['medical-education'] } })
    .where(eq(submissions.id, first?.id ?? ''))
  const limited = contextFor({ ...counselor, programs: ['medical-education', 'global-health'] })
  expect(await listQuarantine(limited, { show: 'waiting', size: 2 })).toMatchObject({
    lines: [{ id: first?.id }],
    total: 1,
  })
  for (const decide of [releaseSubmissions, discardSubmissions, undoRelease, restoreSubmissions])
    await expect(decide(limited, [second?.id ?? ''])).rejects.toMatchObject({ code: 'not-found' })
  await releaseSubmissions(limited, [first?.id ?? ''])
  await expect(discardSubmissions(limited, [first?.id ?? ''])).rejects.toMatchObject({ code: 'conflict' })
})

test('a visitor and an editor see nothing of the quarantine', async () => {
  const { contextFor } = await openSchoolWithDoubts(1)
  await expect(listQuarantine(contextFor(visitor), { show: 'waiting', size: 1 })).rejects.toMatchObject({
    code: 'not-signed-in',
  })
  await expect(listQuarantine(contextFor(editor), { show: 'waiting', size: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('what is released leaves the quarantine at once, and nothing comes of it while it can be taken back', async () => {
  const { staff, ctx, clock } = await openSchoolWithDoubts(3)
  const { lines } = await listQuarantine(staff, { show: 'waiting', size: 3 })
  const [first = '', second = '', third = ''] = lines.map(({ id }) => id)
  expect((await releaseSubmissions(staff, [first, second])).toSorted()).toEqual([first, second].toSorted())
  const claim = () => claimWaiting(ctx, { most: 9 })
  expect(await listQuarantine(staff, { show: 'waiting', size: 3 })).toMatchObject({
    total: 1,
    lines: [{ id: third }],
  })
  clock.now = new Date(clock.now.getTime() + 9_000)
  expect(await claim()).toEqual([])
  expect(await undoRelease(staff, [first])).toEqual([first])
  clock.now = new Date(clock.now.getTime() + 1_000)
  expect((await claim()).map(({ id }) => id)).toEqual([second])
  // Released again, it waits anew, also where a server starts meanwhile.
  await releaseSubmissions(staff, [first])
  expect(await hurryWaiting(ctx)).toBe(0)
  expect((await claim()).map(({ id }) => id)).toEqual([second])
})

test('what is an inquiry by now is released for good', async () => {
  const { staff, ctx, clock } = await openSchoolWithDoubts(1)
  const [line] = (await listQuarantine(staff, { show: 'waiting', size: 1 })).lines
  const ids = [line?.id ?? '']
  await releaseSubmissions(staff, ids)
  clock.now = new Date(clock.now.getTime() + 10_000)
  await workSubmissions(ctx, ids)
  await expect(undoRelease(staff, ids)).rejects.toMatchObject({ code: 'conflict' })
})

test('what was discarded is listed with who did it, the latest first, and can be restored', async () => {
  const { staff, clock, db } = await openSchoolWithDoubts(3)
  await db.insert(staffTable).values({
    id: administrator.id,
    name: administrator.name,
    email: 'ada@example.edu',
    role: 'administrator',
    createdAt: clock.now,
    updatedAt: clock.now,
  })
  const { lines } = await listQuarantine(staff, { show: 'waiting', size: 3 })
  const [first = '', second = '', third = ''] = lines.map(({ id }) => id)
  await discardSubmissions(staff, [first])
  clock.now = new Date(clock.now.getTime() + 60_000)
  await discardSubmissions(staff, [second, third])
  const discarded = await listQuarantine(staff, { show: 'discarded', size: 2 })
  expect(discarded).toMatchObject({
    total: 3,
    lines: [{ id: third, discarded: { by: 'Ada Admin', at: clock.now.toISOString() } }, { id: second }],
  })
  const rest = await listQuarantine(staff, { show: 'discarded', size: 2, after: discarded.next ?? '' })
  expect(rest.lines.map(({ id }) => id)).toEqual([first])
  await restoreSubmissions(staff, [first, second])
  expect((await listQuarantine(staff, { show: 'waiting', size: 3 })).lines.map(({ id }) => id)).toEqual([
    first,
    second,
  ])
})

test('a line tells the country, the programs by name, and by when an answer was promised', async () => {
  const { staff } = await openSchoolWithDoubts(1)
  const [line] = (await listQuarantine(staff, { show: 'waiting', size: 1 })).lines
  expect(line).toMatchObject({ country: 'Nigeria', programs: [{ key: 'bioethics' }, { key: 'immunology' }] })
  expect(line?.programs[0]?.name).toMatch(/Bioethics/)
  expect(line?.promisedBy).toBe('2026-11-25T22:00:00.000Z')
})
