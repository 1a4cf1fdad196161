import { Hono } from 'hono'
import { findMailboxTrouble } from '../../core/correspondence/index.ts'
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
import { countStrayMail } from '../../core/threads/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** What the desk needs of mail: whether any leaves at all, and how one reads. */
export type DeskMail = {
  /** False without `SMTP_URL`: mail stays in the outbox, where it can be read. */
  readonly leaves: boolean
  readonly render: RenderMail
  /** What an acknowledgement may hold, for a look at how mail reads. */
  readonly example: unknown
  /** The mailbox that mail is fetched from; null where none is. */
  readonly mailbox: string | null
}

/** A mail is shown in a frame of the desk alone: it runs nothing, loads nothing and leads nowhere, no matter who wrote it. */
const framedMailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')

/** Every mail as decided, and what became of it; mounted at `/outbox`. */
export const outboxRoutes = (mail: DeskMail) =>
  new Hono<DeskEnv>()
    .get('/', valid('query', outboxQuery), async (c) =>
      c.json({ ...(await listOutbox(c.var.ctx, c.req.valid('query'))), mailLeaves: mail.leaves }),
    )
    .get('/notices', async (c) =>
      c.json({
        ...(await findMailNotices(c.var.ctx)),
        mailLeaves: mail.leaves,
        stray: await countStrayMail(c.var.ctx),
        mailbox: mail.mailbox === null ? null : await findMailboxTrouble(c.var.ctx, mail.mailbox),
      }),
    )
    .get('/:id', validId, async (c) =>
      c.json({
        ...(await findMail(c.var.ctx, c.req.valid('param').id, mail.render)),
        mailLeaves: mail.leaves,
      }),
    )
    .get('/:id/html', validId, async (c) => {
      const { rendered } = await findMail(c.var.ctx, c.req.valid('param').id, mail.render)
      if (!rendered) throw new AppError('not-found', 'This mail cannot be shown.')
      return c.html(rendered.html, 200, {
        'Content-Security-Policy': framedMailPolicy,
        'X-Content-Type-Options': 'nosniff',
      })
    })
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
