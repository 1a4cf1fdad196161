import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import {
  exportQuery,
  listPeople,
  peopleQuery,
  writePeople,
  writePeopleWorkbook,
} from '../../core/directory/index.ts'
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
import { decideFact, lifecycleInput, setLifecycle, undoFactDecision } from '../../core/people/index.ts'
import { findPersonPage } from '../../core/threads/index.ts'
import { noteLook } from '../../core/visits/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

const pageQuery = z.object({ after: z.uuid().optional() })

export const peopleRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', peopleQuery), async (c) =>
    c.json(await listPeople(c.var.ctx, c.req.valid('query'))),
  )
  /** Of any choice of people, as the list shows it, to the end. */
  .get('/export', valid('query', exportQuery), async (c) => {
    const { format, ...filter } = c.req.valid('query')
    if (format === 'xlsx') {
      c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      c.header('Content-Disposition', 'attachment; filename="people.xlsx"')
      return c.body(await writePeopleWorkbook(c.var.ctx, filter))
    }
    const parts = await writePeople(c.var.ctx, filter)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="people.csv"')
    return stream(c, async (out) => {
      for await (const part of parts) await out.write(part)
    })
  })
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
  .post('/:id/lifecycle', validId, valid('json', lifecycleInput), async (c) => {
    await setLifecycle(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json({ done: true })
  })
  .post('/:id/split', validId, valid('json', splitInput), async (c) =>
    c.json(await splitPerson(c.var.ctx, c.req.valid('param').id, c.req.valid('json').inquiryIds)),
  )
