import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { DataLayer } from './data-layer.ts'
import type { IntakeLayer } from './intake-layer.ts'

type Deps = { data: () => DataLayer | null; intake: IntakeLayer }

/** For load balancers and monitors: `/healthz` says that the process lives, `/readyz` that inquiries can be taken. */
export function healthRoutes({ data, intake }: Deps) {
  return new Hono()
    .get('/healthz', (c) => c.text('ok\n', 200, { 'Cache-Control': 'no-store' }))
    .get('/readyz', async (c) => {
      // What the receiver saw last decides: a database that answers questions may still have no room, or be read-only.
      const database = !(await isReachable(data())) ? 'away' : intake.isDatabaseAway ? 'takes nothing' : 'ok'
      const { journal } = intake
      // Without its database a server shows what it has and journals what arrives: it stays in rotation.
      const isReady = database === 'ok' || journal === 'ok'
      return c.json({ ready: isReady, database, journal, receipts: intake.receiptLog }, isReady ? 200 : 503, {
        'Cache-Control': 'no-store',
      })
    })
}

async function isReachable(layer: DataLayer | null): Promise<boolean> {
  if (!layer) return false
  return layer.pages.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
}
