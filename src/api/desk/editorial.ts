import { Hono } from 'hono'
import {
  addComment,
  beginDiscussion,
  commentInput,
  discussionInput,
  giveDocumentSign,
  listDiscussions,
  listReviewers,
  reopenDiscussion,
  resolveDiscussion,
} from '../../core/editorial/index.ts'
import { signInput } from '../../core/threads/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** What editors tell each other about documents; mounted at `/editorial`. */
export const editorialRoutes = new Hono<DeskEnv>()
  .get('/reviewers', async (c) => c.json(await listReviewers(c.var.ctx)))
  .get('/documents/:id/comments', validId, async (c) =>
    c.json(await listDiscussions(c.var.ctx, c.req.valid('param').id)),
  )
  .post('/documents/:id/comments', validId, valid('json', discussionInput), async (c) =>
    c.json(await beginDiscussion(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  )
  .post('/documents/:id/sign', validId, valid('json', signInput), async (c) =>
    c.json(await giveDocumentSign(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  )
  .post('/comments/:id', validId, valid('json', commentInput), async (c) => {
    await addComment(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json({ done: true })
  })
  .post('/comments/:id/resolve', validId, async (c) => {
    await resolveDiscussion(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/comments/:id/reopen', validId, async (c) => {
    await reopenDiscussion(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
