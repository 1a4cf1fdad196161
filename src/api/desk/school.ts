import { Hono } from 'hono'
import { contactOf, loadPublished } from '../../core/content/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { DeskEnv } from './desk-env.ts'

/** What the desk must know of the school it works for. */
export const schoolRoutes = ({ mailLeaves }: { mailLeaves: boolean }) =>
  new Hono<DeskEnv>().get('/', async (c) => {
    if (c.var.ctx.actor.kind !== 'staff') throw new AppError('not-signed-in', 'Sign in to do this.')
    const content = await loadPublished(c.var.ctx, {
      lists: [],
      documents: [{ type: 'settings', key: 'school' }],
    })
    const settings = content.get('settings', 'school')?.data
    if (!settings) throw new Error('no settings are published')
    const { name, timeZone, promise } = settings
    return c.json({
      name,
      timeZone,
      inquiriesEmail: contactOf(settings).email,
      promise: { businessDays: promise.businessDays, closesAt: promise.closesAt, holidays: promise.holidays },
      /** False without a mail relay: mail waits in the outbox, and nothing reaches anyone. */
      mailLeaves,
    })
  })
