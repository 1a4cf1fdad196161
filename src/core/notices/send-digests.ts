import { dayIn, timeIn, weekdayOf } from '../../kernel/dates.ts'
import { loadPublished } from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { inboxQuery, listInbox } from '../inquiries/index.ts'
import { queueMail } from '../outreach/index.ts'
import { isHoliday } from '../promises/index.ts'
import { listAnsweringStaff, requireSystem } from '../staff/index.ts'
import { countDueTasks } from '../tasks/index.ts'
import { findAbsent } from '../teams/index.ts'
import { countUnread } from './list-notices.ts'
import { claimMail } from './preferences.ts'

/** By the school's clocks. */
const sentFrom = '07:00'
const maxLines = 10

/**
 * Sends each colleague in the morning of a business day what is new and due for them; nothing where nothing is. Once a day each,
 * however often it runs, and not to who is away or does not want it. Samples are not told of.
 */
export async function sendDigests(ctx: Ctx): Promise<{ sent: number } | void> {
  requireSystem(ctx)
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const settings = content.get('settings', 'school')?.data
  if (!settings) return
  const { timeZone, promise } = settings
  const today = dayIn(timeZone, ctx.now())
  const isRest = [0, 6].includes(weekdayOf(today)) || isHoliday(today, promise.holidays)
  if (isRest || timeIn(timeZone, ctx.now()) < sentFrom) return
  const [colleagues, absent] = await Promise.all([listAnsweringStaff(ctx), findAbsent(ctx)])
  let sent = 0
  for (const colleague of colleagues) {
    if (absent.has(colleague.id)) continue
    if (await inTransaction(ctx, (ctx) => sendDigest(ctx, colleague, today))) sent++
  }
  return sent > 0 ? { sent } : undefined
}

type Colleague = Awaited<ReturnType<typeof listAnsweringStaff>>[number]

async function sendDigest(ctx: Ctx, { email, locale, ...actor }: Colleague, today: string): Promise<boolean> {
  if (!(await claimMail(ctx, actor.id, 'digest', today))) return false
  const own: Ctx = { ...ctx, actor }
  const { lines, counts } = await listInbox(own, inboxQuery.parse({ show: 'mine', size: maxLines }), {
    withSamples: false,
  })
  const [tasks, unread] = [await countDueTasks(own, today), await countUnread(own)]
  const { mine, unassigned } = counts
  if (mine + unassigned + tasks + unread === 0) return false
  await queueMail(ctx, 'staff-digest', [
    {
      to: { name: actor.name, address: email },
      locale,
      data: {
        name: actor.name,
        counts: { mine, unassigned, tasks, unread },
        lines: lines.map(({ id, receipt, promisedBy }) => ({
          inquiryId: id,
          receipt,
          dueBy: promisedBy,
          isOver: new Date(promisedBy) <= ctx.now(),
        })),
      },
    },
  ])
  return true
}
