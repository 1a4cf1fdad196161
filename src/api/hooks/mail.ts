import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { Ctx } from '../../core/context.ts'
import { receiveMail, type ThreadAddresses } from '../../core/correspondence/index.ts'
import type { Intake } from '../../core/intake/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { errorStatus } from '../../platform/http/error-status.ts'
import type { FrontBindings } from '../../platform/http/bindings.ts'

type Options = {
  /** What a server must know to hand mail over; null: nobody does. */
  token: string | null
  /** @throws AppError `unavailable` while there is no database */
  context: (requestId: string) => Ctx
  enter: Intake['enter']
  addresses: ThreadAddresses | null
}

/** As much as large providers let through. */
export const maxMailBytes = 26 * 1024 * 1024

/**
 * `POST /api/hooks/mail`: takes in one mail as it came (RFC 5322, `message/rfc822`), with `Authorization: Bearer <token>`.
 * Answers 200 once it is kept; after anything else but 400, 401 and 404 the same mail is to be handed over again.
 */
export const mailHook = ({ token, context, enter, addresses }: Options) =>
  new Hono<{ Bindings: FrontBindings }>()
    .onError((error, c) => {
      if (error instanceof AppError) return c.json({ error: error.code }, errorStatus[error.code])
      c.env.log.error('mail-hook.failed', { error })
      return c.json({ error: 'internal' }, 500)
    })
    .post('/mail', async (c) => {
      if (token === null) throw new AppError('not-found', 'No mail is taken in here.')
      const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
      if (!timingSafeEqual(digest(given), digest(token)))
        throw new AppError('not-signed-in', 'This needs the token of INBOUND_MAIL_TOKEN.')
      const ctx = { ...context(c.env.requestId), log: c.env.log }
      return c.json(await receiveMail(ctx, c.env.body, { enter, addresses }))
    })

const digest = (text: string) => createHash('sha256').update(text).digest()
