import { Hono } from 'hono'
import { contactOf, isSetUp, loadPublished, schoolSetupInput, setUpSchool } from '../../core/content/index.ts'
import { findCalendarEnd } from '../../core/promises/index.ts'
import { permissionsOf } from '../../core/staff/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

/** What the desk must know of the school it works for. */
export const schoolRoutes = ({ mailLeaves }: { mailLeaves: boolean }) =>
  new Hono<DeskEnv>()
    .post('/setup', valid('json', schoolSetupInput), async (c) =>
      c.json(await setUpSchool(c.var.ctx, c.req.valid('json'))),
    )
    .get('/', async (c) => {
      const { actor } = c.var.ctx
      if (actor.kind !== 'staff') throw new AppError('not-signed-in', 'Sign in to do this.')
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
        promise: {
          businessDays: promise.businessDays,
          closesAt: promise.closesAt,
          holidays: promise.holidays,
        },
        /** Until when the list of holidays reaches, where it runs out soon; told to who answers inquiries. */
        holidaysEnd: permissionsOf(actor.role).includes('inquiry:read')
          ? await findCalendarEnd(c.var.ctx)
          : null,
        /** False without a mail relay: mail waits in the outbox, and nothing reaches anyone. */
        mailLeaves,
        /** False until a new school has its first program. */
        isSetUp: await isSetUp(c.var.ctx),
      })
    })
