import { isDeepStrictEqual } from 'node:util'
import { dayIn } from '../../kernel/dates.ts'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import {
  defaultLocale,
  findRevisionIds,
  loadPublished,
  publish,
  saveRevision,
  type ContentTypes,
  type DataOf,
} from '../content/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { notifyEmergency } from '../notices/index.ts'
import { requirePermission } from '../staff/index.ts'
import type { NewAlert } from './schema.ts'

type AlertData = DataOf<ContentTypes['alert']>

/** An alert as it is shown from `at` on, `updated` by the school's calendar. */
export const alertFrom = (alert: NewAlert, at: Date, timeZone: string): AlertData => ({
  ...alert,
  updated: dayIn(timeZone, at),
  dismissible: alert.severity !== 'emergency' && alert.isUnconfirmed !== true,
  starts: at.toISOString(),
})

/**
 * Publishes an alert under a key of its own. Doing it again changes nothing. Where it begins to wait for a colleague's word,
 * all who may give it are told.
 * @param sender the system that sent it; empty for a colleague's own
 */
export async function startAlert(
  ctx: Ctx,
  key: string,
  alert: NewAlert,
  at: Date,
  sender = '',
): Promise<void> {
  requirePermission(ctx, 'content:publish')
  await inTransaction(ctx, async (ctx) => {
    const { current, timeZone } = await findAlert(ctx, key)
    const asked = alertFrom(alert, at, timeZone)
    // What a colleague called an emergency stays one while the system that sent it goes on sending.
    const isConfirmed =
      alert.isUnconfirmed && current?.severity === 'emergency' && !isOver(current, ctx.now())
    const data = isConfirmed ? confirmed(asked) : asked
    if (current && isDeepStrictEqual(current, data)) return
    await putOut(ctx, key, data)
    const { severity, isDrill = false } = data
    await recordAudit(ctx, 'alert.started', { type: 'alert', id: key, details: { severity, isDrill } })
    const waitedBefore = current?.isUnconfirmed === true && !isOver(current, ctx.now())
    if (data.isUnconfirmed && !waitedBefore)
      await notifyEmergency(ctx, { key, title: data.title, text: data.text ?? '', isDrill, sender })
  })
}

/**
 * Makes an emergency of an alert that another system sent as one: it takes the front page's place from now on.
 * @throws AppError `not-found`, `conflict` where it is over or does not wait for it
 */
export async function confirmEmergency(ctx: Ctx, key: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  await inTransaction(ctx, async (ctx) => {
    const current = await findWaiting(ctx, key)
    await putOut(ctx, key, confirmed(current))
    await recordAudit(ctx, 'alert.confirmed', { type: 'alert', id: key })
  })
}

async function findWaiting(ctx: Ctx, key: string): Promise<AlertData> {
  const { current } = await findAlert(ctx, key)
  if (!current) throw new AppError('not-found', `No alert ${key} is published.`)
  if (isOver(current, ctx.now())) throw new AppError('conflict', 'This alert is over.')
  if (!current.isUnconfirmed) throw new AppError('conflict', 'This alert does not wait for confirmation.')
  return current
}

function confirmed(alert: AlertData): AlertData {
  const { isUnconfirmed: _, ...rest } = alert
  return { ...rest, severity: 'emergency', dismissible: false }
}

const isOver = ({ ends }: Pick<AlertData, 'ends'>, at: Date) =>
  ends !== undefined && Date.parse(ends) <= at.getTime()

/**
 * Publishes that an alert is over. One that is over stays as it is.
 * @throws AppError `not-found`
 */
export async function endAlert(ctx: Ctx, key: string, at: Date): Promise<void> {
  requirePermission(ctx, 'content:publish')
  await inTransaction(ctx, async (ctx) => {
    const { current } = await findAlert(ctx, key)
    if (!current) throw new AppError('not-found', `No alert ${key} is published.`)
    if (isOver(current, at)) return
    const { starts, ...rest } = current
    // One that has not begun yet was never shown: it began and ended in one instant.
    const began = starts !== undefined && Date.parse(starts) < at.getTime() ? { starts } : {}
    await putOut(ctx, key, { ...rest, ...began, ends: at.toISOString() })
    await recordAudit(ctx, 'alert.ended', { type: 'alert', id: key })
  })
}

async function findAlert(ctx: Ctx, key: string) {
  const content = await loadPublished(ctx, {
    lists: [],
    documents: [
      { type: 'settings', key: 'school' },
      { type: 'alert', key },
    ],
  })
  const settings = content.get('settings', 'school')?.data
  if (!settings) throw new Error('no settings are published')
  return { current: content.get('alert', key)?.data ?? null, timeZone: settings.timeZone }
}

async function putOut(ctx: Ctx, key: string, data: AlertData): Promise<void> {
  const [basedOn = null] = await findRevisionIds(ctx, 'alert', key, { limit: 1, locale: defaultLocale })
  await publish(ctx, 'alert', key, await saveRevision(ctx, 'alert', key, data, { basedOn }))
}
