import { stringify } from 'csv-stringify/sync'
import { Hono } from 'hono'
import type { Ctx } from '../../core/context.ts'
import { findInsight, insightQuery, type Insight } from '../../core/insight/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

/** @param unhurried the same context, in which a query may take as long as a year of a large school does */
export const insightRoutes = (unhurried: (ctx: Ctx) => Ctx) =>
  new Hono<DeskEnv>()
    .get('/', valid('query', insightQuery), async (c) =>
      c.json(await findInsight(unhurried(c.var.ctx), c.req.valid('query'))),
    )
    .get('/export', valid('query', insightQuery), async (c) => {
      const insight = await findInsight(unhurried(c.var.ctx), c.req.valid('query'))
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="inquiries-${insight.from}-${insight.to}.csv"`)
      return c.body(stringify(rowsOf(insight), { escape_formulas: true, record_delimiter: 'windows' }))
    })

/** Every figure of the screen, a row each; of totals also that of the period before. */
export function rowsOf(insight: Insight): (string | number)[][] {
  const { totals, before, byDay, byProgram, byCountry, byChannel, bySource, byInterest } = insight
  const tallies = {
    program: byProgram,
    country: byCountry,
    channel: byChannel,
    source: bySource,
    interest: byInterest,
    'open by colleague': insight.byOwner,
  }
  const of = (key: keyof typeof totals) => ['total', names[key], totals[key] ?? '', before[key] ?? '']
  return [
    ['figure', 'value', 'number', 'period before'],
    ...(Object.keys(names) as (keyof typeof totals)[]).map(of),
    ...byDay.map(({ day, count }) => ['day', day, count, '']),
    ...Object.entries(tallies).flatMap(([figure, lines]) =>
      lines.map(({ label, count }) => [figure, label, count, '']),
    ),
    ...insight.openByAge.map(({ from, to, count }) => [
      'open now, received',
      `${from ?? ''} to ${to ?? ''}`,
      count,
      '',
    ]),
  ]
}

const names: Record<keyof Insight['totals'], string> = {
  inquiries: 'inquiries',
  answered: 'answered',
  promisesKept: 'promises kept',
  promisesBroken: 'promises broken',
  medianHours: 'hours to the first reply, median',
  slowestTenthHours: 'hours to the first reply, 90th percentile',
}
