import { stringify } from 'csv-stringify/sync'
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import {
  auditQuery,
  exportAuditLog,
  listAuditedColleagues,
  listAuditLog,
  undoAct,
} from '../../core/oversight/index.ts'
import { requirePermission } from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

export const auditLogRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', auditQuery), async (c) =>
    c.json(await listAuditLog(c.var.ctx, c.req.valid('query'))),
  )
  .get('/colleagues', async (c) => c.json(await listAuditedColleagues(c.var.ctx)))
  .post('/:id/undo', validId, async (c) => c.json(await undoAct(c.var.ctx, c.req.valid('param').id)))
  .get('/export', valid('query', auditQuery), (c) => {
    const { ctx } = c.var
    requirePermission(ctx, 'audit:read')
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="audit-log.csv"')
    return stream(c, async (out) => {
      await out.write('time,who,act,subject type,subject,details,request,from\r\n')
      for await (const lines of exportAuditLog(ctx, c.req.valid('query')))
        await out.write(
          stringify(
            lines.map(({ at, actor, name, verb, subject, details, requestId, address }) => [
              at,
              name || actor,
              verb,
              subject.type,
              subject.id,
              JSON.stringify(details),
              requestId,
              address,
            ]),
            // A cell that a spreadsheet would take for a formula gets an apostrophe.
            { escape_formulas: true, record_delimiter: 'windows' },
          ),
        )
    })
  })
