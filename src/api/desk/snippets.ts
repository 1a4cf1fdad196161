import { Hono } from 'hono'
import { z } from 'zod'
import {
  addSnippet,
  editSnippet,
  findSnippetFor,
  listSnippets,
  removeSnippet,
  snippetInput,
} from '../../core/snippets/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

const forInquiry = z.object({ inquiryId: z.uuid() })
const seen = z.object({ version: z.int().min(1) })

export const snippetRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => c.json(await listSnippets(c.var.ctx)))
  .post('/', valid('json', snippetInput), async (c) =>
    c.json({ id: await addSnippet(c.var.ctx, c.req.valid('json')) }),
  )
  .get('/:id/filled', validId, valid('query', forInquiry), async (c) =>
    c.json(await findSnippetFor(c.var.ctx, c.req.valid('param').id, c.req.valid('query').inquiryId)),
  )
  .post('/:id', validId, valid('json', snippetInput), async (c) => {
    await editSnippet(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json({ done: true })
  })
  .post('/:id/remove', validId, valid('json', seen), async (c) => {
    await removeSnippet(c.var.ctx, c.req.valid('param').id, c.req.valid('json').version)
    return c.json({ done: true })
  })
