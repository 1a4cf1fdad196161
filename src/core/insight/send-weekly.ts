import { addDays, dayIn, timeIn, weekdayOf } from '../../kernel/dates.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { claimMail } from '../notices/index.ts'
import { queueMail } from '../outreach/index.ts'
import { listAnsweringStaff, permissionsOf, requireSystem } from '../staff/index.ts'
import { countOverdue, findInsight } from './find-insight.ts'
import type { Totals } from './schema.ts'

/** By the school's clocks, on Mondays. */
const sentFrom = '07:00'
const maxPrograms = 10

/** Sends those who see figures what came in last week and how it was answered, beside the week before; once a week each. */
export async function sendWeeklyFigures(ctx: Ctx): Promise<{ sent: number } | void> {
  requireSystem(ctx)
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const zone = content.get('settings', 'school')?.data.timeZone ?? 'UTC'
  const today = dayIn(zone, ctx.now())
  if (weekdayOf(today) !== 1 || timeIn(zone, ctx.now()) < sentFrom) return
  const readers = (await listAnsweringStaff(ctx)).filter(({ role }) =>
    permissionsOf(role).includes('insight:read'),
  )
  const sent = await inTransaction(ctx, async (ctx) => {
    const due = []
    for (const reader of readers) if (await claimMail(ctx, reader.id, 'weekly', today)) due.push(reader)
    if (due.length === 0) return 0
    const { from, to, totals, before, byProgram, openByAge } = await findInsight(ctx, {
      from: addDays(today, -7),
      to: addDays(today, -1),
    })
    const figures = {
      from,
      to,
      now: inMail(totals),
      before: inMail(before),
      open: openByAge.reduce((sum, { count }) => sum + count, 0),
      overdue: await countOverdue(ctx),
      programs: byProgram
        .filter(({ key }) => key !== '-')
        .slice(0, maxPrograms)
        .map(({ label: name, count }) => ({ name, count })),
    }
    await queueMail(
      ctx,
      'weekly-figures',
      due.map(({ name, email, locale }) => ({
        to: { name, address: email },
        locale,
        data: { name, ...figures },
      })),
    )
    return due.length
  })
  return sent > 0 ? { sent } : undefined
}

const inMail = ({ promisesKept: kept, promisesBroken: broken, ...totals }: Totals) => {
  const { inquiries, answered, medianHours, slowestTenthHours } = totals
  return { inquiries, answered, kept, broken, medianHours, slowestTenthHours }
}
