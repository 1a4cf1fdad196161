import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { administrator, counselor, openSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { inquiries } from '../inquiries/table.ts'
import { keepPreferences } from '../notices/index.ts'
import { outbox } from '../outreach/table.ts'
import { staff } from '../staff/index.ts'
import { sendWeeklyFigures } from './send-weekly.ts'

test('last week’s figures go out once on Monday morning, to who sees figures and wants them', async () => {
  const school = await openSchool()
  const hired = { createdAt: new Date(), updatedAt: new Date() }
  const dee = '0198c0de-0000-7000-8000-00000000d0e0'
  await school.db.insert(staff).values([
    { id: administrator.id, name: 'Ada', email: 'ada@school.example', role: 'administrator', ...hired },
    { id: counselor.id, name: 'Cleo', email: 'cleo@school.example', role: 'counselor', ...hired },
    { id: dee, name: 'Dee', email: 'dee@school.example', role: 'director', ...hired },
  ])
  await keepPreferences(school.contextFor(administrator), {
    wantsDigest: true,
    wantsWeekly: false,
    wantsReviews: true,
    wantsUpkeep: true,
  })
  for (const receivedAt of ['2026-11-30T15:00:00Z', '2026-12-06T15:00:00Z', '2026-11-25T15:00:00Z']) {
    const id = await addInquiry(school)
    await school.db
      .update(inquiries)
      .set({ receivedAt: new Date(receivedAt) })
      .where(eq(inquiries.id, id))
  }
  const at = async (instant: string) => {
    school.clock.now = new Date(instant)
    await sendWeeklyFigures(school.ctx)
    return school.db.select().from(outbox).where(eq(outbox.template, 'weekly-figures'))
  }
  expect(await at('2026-12-06T15:00:00Z'), 'Sunday').toEqual([])
  expect(await at('2026-12-07T11:30:00Z'), 'before seven').toEqual([])
  const [mail] = await at('2026-12-07T12:00:00Z')
  expect(mail).toMatchObject({
    toAddress: 'dee@school.example',
    data: {
      from: '2026-11-30',
      to: '2026-12-06',
      now: { inquiries: 2, answered: 0 },
      before: { inquiries: 1 },
      programs: [{ count: 2 }],
    },
  })
  expect(await at('2026-12-07T15:00:00Z'), 'once').toHaveLength(1)
  expect(await at('2026-12-14T15:00:00Z')).toHaveLength(2)
})
