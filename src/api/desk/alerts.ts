import { Hono } from 'hono'
import {
  alertInput,
  alertKeyInput,
  confirmEmergency,
  endAlert,
  listAlerts,
  startAlertAtDesk,
} from '../../core/alerts/index.ts'
import { ownTexts } from '../../messages/message.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

/** Alerts in one act; mounted at `/alerts`. */
export const alertRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => c.json({ ...(await listAlerts(c.var.ctx)), kinds: alertKinds() }))
  .post('/', valid('json', alertInput), async (c) =>
    c.json(await startAlertAtDesk(c.var.ctx, c.req.valid('json'))),
  )
  .post('/confirm', valid('json', alertKeyInput), async (c) => {
    await confirmEmergency(c.var.ctx, c.req.valid('json').key)
    return c.json({ done: true })
  })
  .post('/end', valid('json', alertKeyInput), async (c) => {
    const { ctx } = c.var
    await endAlert(ctx, c.req.valid('json').key, ctx.now())
    return c.json({ done: true })
  })

/** What each is called on the site: in the school's own language, whatever the colleague reads who starts it. */
function alertKinds() {
  const { t } = ownTexts()
  return {
    information: t('alert.kind.information'),
    warning: t('alert.kind.warning'),
    emergency: t('alert.kind.emergency'),
  }
}
