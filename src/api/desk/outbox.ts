import { Hono } from 'hono'
import {
  findMail,
  findMailNotices,
  listOutbox,
  outboxQuery,
  releaseMail,
  resendMail,
  undoMailRelease,
  type RenderMail,
} from '../../core/outreach/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** What the desk needs of mail: whether any leaves at all, and how one reads. */
export type DeskMail = {
  /** False without `SMTP_URL`: mail stays in the outbox, where it can be read. */
  readonly leaves: boolean
  readonly render: RenderMail
}

/** Every mail as decided, and what became of it; mounted at `/outbox`. */
export const outboxRoutes = (mail: DeskMail) =>
  new Hono<DeskEnv>()
    .get('/', valid('query', outboxQuery), async (c) =>
      c.json({ ...(await listOutbox(c.var.ctx, c.req.valid('query'))), mailLeaves: mail.leaves }),
    )
    .get('/notices', async (c) => c.json({ ...(await findMailNotices(c.var.ctx)), mailLeaves: mail.leaves }))
    .get('/:id', validId, async (c) =>
      c.json({
        ...(await findMail(c.var.ctx, c.req.valid('param').id, mail.render)),
        mailLeaves: mail.leaves,
      }),
    )
    .post('/:id/release', validId, async (c) => {
      await releaseMail(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/resend', validId, async (c) => {
      await resendMail(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/undo', validId, async (c) => {
      await undoMailRelease(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
