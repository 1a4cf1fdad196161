import { Hono } from 'hono'
import { z } from 'zod'
import {
  answerElsewhere,
  answerElsewhereInput,
  claimInput,
  claimInquiry,
  closeInput,
  closeInquiry,
  findThread,
  reopenInquiry,
  replyInput,
  replyToInquiry,
  unclaimInquiry,
  undoAnswer,
} from '../../core/threads/index.ts'
import type { DeskEnv } from './desk-env.ts'
import type { DeskMail } from './outbox.ts'
import { valid, validId } from './valid.ts'

const undoInput = z.object({ answerId: z.uuid() })

/** What staff do about one inquiry; mounted at `/inquiries`. */
export const threadRoutes = (mail: DeskMail) =>
  new Hono<DeskEnv>()
    .get('/:id/thread', validId, async (c) => {
      const thread = await findThread(c.var.ctx, c.req.valid('param').id)
      return c.json({ ...thread, mailLeaves: mail.leaves })
    })
    .post('/:id/reply', validId, valid('json', replyInput), async (c) => {
      const answerId = await replyToInquiry(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ answerId })
    })
    .post('/:id/answered-elsewhere', validId, valid('json', answerElsewhereInput), async (c) => {
      const answerId = await answerElsewhere(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ answerId })
    })
    .post('/:id/undo-answer', validId, valid('json', undoInput), async (c) => {
      await undoAnswer(c.var.ctx, c.req.valid('param').id, c.req.valid('json').answerId)
      return c.json({ done: true })
    })
    .post('/:id/claim', validId, valid('json', claimInput), async (c) => {
      await claimInquiry(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/:id/unclaim', validId, async (c) => {
      await unclaimInquiry(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/close', validId, valid('json', closeInput), async (c) => {
      await closeInquiry(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/:id/reopen', validId, async (c) => {
      await reopenInquiry(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
