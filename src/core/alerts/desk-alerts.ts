import { instantsAt } from '../../kernel/dates.ts'
import { AppError } from '../../kernel/errors.ts'
import { findActsOn } from '../audit/index.ts'
import { loadPublished } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { findStaffNames, requirePermission } from '../staff/index.ts'
import { alertKeyFor } from './alert-key.ts'
import { alertsAt, type Alert } from './live-alerts.ts'
import type { AlertAtDesk, AlertInput, AlertsAtDesk } from './schema.ts'
import { startAlert } from './start-alert.ts'

const maxActs = 50

/** The alerts that are shown and those that will be, and what was done with alerts lately, the last first. */
export async function listAlerts(ctx: Ctx): Promise<AlertsAtDesk> {
  requirePermission(ctx, 'content:publish')
  const alerts = await loadAlerts(ctx)
  const live = alertsAt(alerts, ctx.now())
  const now = ctx.now().getTime()
  const acts = await findActsOn(ctx, 'alert', maxActs)
  const names = await findStaffNames(
    ctx,
    acts.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  )
  const titles = new Map(alerts.map(({ key, summary }) => [key, summary.title]))
  return {
    live: live.map(viewOf),
    coming: alerts
      .filter(({ summary: { starts } }) => starts !== undefined && Date.parse(starts) > now)
      .map(viewOf),
    log: acts.map(({ verb, subjectId, at, staffId, isDrill }) => ({
      act: actOf(verb),
      key: subjectId,
      title: titles.get(subjectId) ?? subjectId,
      at: at.toISOString(),
      by: (staffId === null ? undefined : names.get(staffId)) ?? null,
      isDrill,
    })),
  }
}

const actOf = (verb: string) =>
  verb === 'alert.started' ? 'started' : verb === 'alert.confirmed' ? 'confirmed' : 'ended'

/** Starts an alert now, or at a time on the school's clocks. @throws AppError `invalid` by field @returns its key */
export async function startAlertAtDesk(ctx: Ctx, input: AlertInput): Promise<{ key: string }> {
  requirePermission(ctx, 'content:publish')
  const { day, time, minutes, ...alert } = input
  const at = day === '' ? ctx.now() : await instantOf(ctx, day, time)
  if (day !== '' && at <= ctx.now()) throw refused('time', 'Choose a time in the future.')
  const key = alertKeyFor(alert.title)
  const ends = minutes === null ? {} : { ends: new Date(at.getTime() + minutes * 60_000).toISOString() }
  await startAlert(ctx, key, { ...alert, ...ends }, at)
  return { key }
}

async function instantOf(ctx: Ctx, day: string, time: string): Promise<Date> {
  if (!/^\d{2}:\d{2}$/.test(time)) throw refused('time', 'Enter a time such as 14:30')
  const settings = { type: 'settings', key: 'school' } as const
  const content = await loadPublished(ctx, { lists: [], documents: [settings] })
  const zone = content.get(settings.type, settings.key)?.data.timeZone ?? 'UTC'
  // In the night when clocks show an hour twice, the first: an alert rather begins early.
  const [at] = instantsAt(day, time, zone)
  if (!at) throw refused('time', 'Clocks go forward that night and skip this time. Choose another.')
  return at
}

const loadAlerts = async (ctx: Ctx) =>
  (await loadPublished(ctx, { lists: ['alert'], documents: [] })).list('alert')

const viewOf = ({ key, summary }: Alert): AlertAtDesk => ({
  key,
  title: summary.title,
  text: summary.text ?? null,
  severity: summary.severity,
  isDrill: summary.isDrill ?? false,
  isUnconfirmed: summary.isUnconfirmed ?? false,
  starts: summary.starts ?? null,
  ends: summary.ends ?? null,
})

const refused = (field: string, message: string) => new AppError('invalid', message, { [field]: message })
