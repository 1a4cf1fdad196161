import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { takeCap } from '../../core/alerts/index.ts'
import type { Ctx } from '../../core/context.ts'
import { AppError } from '../../kernel/errors.ts'
import { errorStatus } from '../../platform/http/error-status.ts'
import type { FrontBindings } from '../../platform/http/bindings.ts'

export type CapOptions = {
  /** What a system must know to send alerts; null: none does. */
  token: string | null
  /** The `sender` of the messages that are taken in. */
  senders: readonly string[]
}

/** A message is text; pictures are linked. */
export const maxCapBytes = 64 * 1024

/**
 * `POST /api/hooks/cap`: takes in one CAP 1.2 message (`application/cap+xml`), with `Authorization: Bearer <token>`.
 * Answers 200 once the alert is published; the answer to one that is refused says why.
 */
export const capHook = ({ token, senders, context }: CapOptions & { context: (requestId: string) => Ctx }) =>
  new Hono<{ Bindings: FrontBindings }>()
    .onError((error, c) => {
      if (error instanceof AppError)
        return c.json({ error: error.code, message: error.message }, errorStatus[error.code])
      c.env.log.error('cap-hook.failed', { error })
      return c.json({ error: 'internal' }, 500)
    })
    .post('/cap', async (c) => {
      if (token === null) throw new AppError('not-found', 'No alerts are taken in here.')
      const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
      if (!timingSafeEqual(digest(given), digest(token)))
        throw new AppError('not-signed-in', 'This needs the token of ALERT_CAP_TOKEN.')
      const xml = new TextDecoder().decode(c.env.body)
      return c.json(await takeCap(context(c.env.requestId), xml, senders))
    })

const digest = (text: string) => createHash('sha256').update(text).digest()
