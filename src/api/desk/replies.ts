import { Hono } from 'hono'
import { checkInput, checkReply } from '../../core/replies/index.ts'
import { markInput, markQuestion } from '../../core/threads/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** What a reply leaves open; mounted at `/inquiries`. @param origin of the site */
export const replyRoutes = (origin: string) =>
  new Hono<DeskEnv>()
    // Changes nothing: the text is too long for an address.
    .post('/:id/check', validId, valid('json', checkInput), async (c) =>
      c.json(await checkReply(c.var.ctx, c.req.valid('param').id, c.req.valid('json'), origin)),
    )
    .post('/:id/questions', validId, valid('json', markInput), async (c) => {
      await markQuestion(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
