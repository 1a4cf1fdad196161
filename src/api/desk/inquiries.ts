import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import {
  enterInput,
  enterInquiry,
  exportQuery,
  findInquiry,
  inboxQuery,
  listInbox,
  writeInquiries,
  writeInquiriesWorkbook,
} from '../../core/inquiries/index.ts'
import type { Intake } from '../../core/intake/index.ts'
import { noteLook } from '../../core/visits/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

export const inboxRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', inboxQuery), async (c) => c.json(await listInbox(c.var.ctx, c.req.valid('query'))))
  /** Of a queue as it is shown, to its end, or of what was selected. */
  .get('/export', valid('query', exportQuery), async (c) => {
    const { format, ...choice } = c.req.valid('query')
    if (format === 'xlsx') {
      c.header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      c.header('Content-Disposition', 'attachment; filename="inquiries.xlsx"')
      return c.body(await writeInquiriesWorkbook(c.var.ctx, choice))
    }
    const parts = await writeInquiries(c.var.ctx, choice)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="inquiries.csv"')
    return stream(c, async (out) => {
      for await (const part of parts) await out.write(part)
    })
  })

export const inquiryRoutes = (enter: Intake['enter']) =>
  new Hono<DeskEnv>()
    .post('/', valid('json', enterInput), async (c) =>
      c.json(await enterInquiry(c.var.ctx, enter, c.req.valid('json'))),
    )
    .get('/:id', validId, async (c) => {
      const inquiry = await findInquiry(c.var.ctx, c.req.valid('param').id)
      await noteLook(c.var.ctx, inquiry.person.id)
      return c.json(inquiry)
    })
