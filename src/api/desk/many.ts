import { Hono } from 'hono'
import { z } from 'zod'
import {
  assignInput,
  assignInquiries,
  closeInquiries,
  closeManyInput,
  listTags,
  reopenInquiries,
  tagInquiries,
  tagsInput,
  undoTagging,
  undoTagsInput,
} from '../../core/threads/index.ts'
import { listCountries } from '../../core/countries/index.ts'
import { listInterests, listSources } from '../../core/inquiries/index.ts'
import { listAnsweringColleagues, scopeOf } from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

const idsInput = z.object({ ids: assignInput.shape.ids })

/** What staff do with several inquiries at once, or with one; mounted at `/many`. */
export const manyRoutes = new Hono<DeskEnv>()
  .post('/assign', valid('json', assignInput), async (c) => {
    await assignInquiries(c.var.ctx, c.req.valid('json'))
    return c.json({ done: true })
  })
  .post('/tag', valid('json', tagsInput), async (c) =>
    c.json({ act: await tagInquiries(c.var.ctx, c.req.valid('json')) }),
  )
  .post('/tag/undo', valid('json', undoTagsInput), async (c) =>
    c.json({ undone: await undoTagging(c.var.ctx, c.req.valid('json').act) }),
  )
  .post('/close', valid('json', closeManyInput), async (c) =>
    c.json(await closeInquiries(c.var.ctx, c.req.valid('json'))),
  )
  .post('/reopen', valid('json', idsInput), async (c) => {
    await reopenInquiries(c.var.ctx, c.req.valid('json').ids)
    return c.json({ done: true })
  })
  /** What can be chosen: colleagues, tags in use, countries, sources of late, interests of the form. */
  .get('/choices', async (c) => {
    const { ctx } = c.var
    scopeOf(ctx, 'inquiry:read')
    const [colleagues, tags, sources, interests] = await Promise.all([
      listAnsweringColleagues(ctx),
      listTags(ctx),
      listSources(ctx),
      listInterests(ctx),
    ])
    const countries = listCountries().map(({ code, name }) => ({ code, name }))
    return c.json({ colleagues, tags, sources, countries, interests })
  })
