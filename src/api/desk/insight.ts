import { stringify } from 'csv-stringify/sync'
import { Hono } from 'hono'
import { findInsight, insightQuery } from '../../core/insight/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

export const insightRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', insightQuery), async (c) =>
    c.json(await findInsight(c.var.ctx, c.req.valid('query'))),
  )
  .get('/export', valid('query', insightQuery), async (c) => {
    const insight = await findInsight(c.var.ctx, c.req.valid('query'))
    const { byDay, byProgram, byCountry, byChannel, bySource, byInterest } = insight
    const tallies = {
      program: byProgram,
      country: byCountry,
      channel: byChannel,
      source: bySource,
      interest: byInterest,
    }
    const rows = [
      ['figure', 'value', 'inquiries'],
      ...byDay.map(({ day, count }) => ['day', day, count]),
      ...Object.entries(tallies).flatMap(([figure, lines]) =>
        lines.map(({ label, count }) => [figure, label, count]),
      ),
    ]
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="inquiries-${insight.from}-${insight.to}.csv"`)
    return c.body(stringify(rows, { escape_formulas: true, record_delimiter: 'windows' }))
  })
