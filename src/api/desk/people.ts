import { Hono } from 'hono'
import { z } from 'zod'
import { listPeople, peopleQuery } from '../../core/directory/index.ts'
import {
  decidePair,
  listMerges,
  listPairs,
  listPairsOf,
  mergeInput,
  mergePeople,
  splitInput,
  splitPerson,
  undoMerge,
} from '../../core/doubles/index.ts'
import { decideFact, undoFactDecision } from '../../core/people/index.ts'
import { findPersonPage } from '../../core/threads/index.ts'
import { noteLook } from '../../core/visits/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

const pageQuery = z.object({ after: z.uuid().optional() })

export const peopleRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', peopleQuery), async (c) =>
    c.json(await listPeople(c.var.ctx, c.req.valid('query'))),
  )
  /** People who may be kept twice, for the whole school. */
  .get('/doubles', valid('query', pageQuery), async (c) =>
    c.json(await listPairs(c.var.ctx, c.req.valid('query').after)),
  )
  .post('/merge', valid('json', mergeInput), async (c) =>
    c.json(await mergePeople(c.var.ctx, c.req.valid('json'))),
  )
  .post('/merges/:id/undo', validId, async (c) => {
    await undoMerge(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/pairs/:id/apart', validId, async (c) => {
    await decidePair(c.var.ctx, c.req.valid('param').id, 'apart')
    return c.json({ done: true })
  })
  .post('/pairs/:id/open', validId, async (c) => {
    await decidePair(c.var.ctx, c.req.valid('param').id, 'open')
    return c.json({ done: true })
  })
  .post('/facts/:id/accept', validId, async (c) => {
    await decideFact(c.var.ctx, c.req.valid('param').id, 'accept')
    return c.json({ done: true })
  })
  .post('/facts/:id/decline', validId, async (c) => {
    await decideFact(c.var.ctx, c.req.valid('param').id, 'decline')
    return c.json({ done: true })
  })
  .post('/facts/:id/undo', validId, async (c) => {
    await undoFactDecision(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .get('/:id', validId, async (c) => {
    const page = await findPersonPage(c.var.ctx, c.req.valid('param').id)
    await noteLook(c.var.ctx, page.person.id)
    return c.json(page)
  })
  /** Whom this person may be too, and who was merged into them. */
  .get('/:id/doubles', validId, async (c) => {
    const { id } = c.req.valid('param')
    const [pairs, merges] = await Promise.all([listPairsOf(c.var.ctx, id), listMerges(c.var.ctx, id)])
    return c.json({ pairs, merges })
  })
  .post('/:id/split', validId, valid('json', splitInput), async (c) =>
    c.json(await splitPerson(c.var.ctx, c.req.valid('param').id, c.req.valid('json').inquiryIds)),
  )
