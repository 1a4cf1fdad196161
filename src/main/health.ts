import { sql } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import type { DataLayer } from './data-layer.ts'
import type { IntakeLayer } from './intake-layer.ts'

type Deps = { data: () => DataLayer | null; intake: IntakeLayer }

/** For load balancers and monitors: `/healthz` says that the process lives, `/readyz` that inquiries can be taken. */
export function healthRoutes({ data, intake }: Deps) {
  return new Hono().get('/healthz', alive).get('/readyz', async (c) => {
    // What the receiver saw last decides: a database that answers questions may still have no room, or be read-only.
    const database = !(await isReachable(data())) ? 'away' : intake.isDatabaseAway ? 'takes nothing' : 'ok'
    const { journal } = intake
    // Without its database a server shows its value and journals what arrives: it stays in rotation.
    const isReady = database === 'ok' || journal === 'ok'
    return c.json({ ready: isReady, database, journal, receipts: intake.receiptLog }, isReady ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })
}

/** The same for a worker alone: it is ready while it can reach its database, and no visitor waits for it. */
export function workerHealthRoutes(data: () => DataLayer | null) {
  return new Hono().get('/healthz', alive).get('/readyz', async (c) => {
    const isReady = await isReachable(data())
    return c.json({ ready: isReady, database: isReady ? 'ok' : 'away' }, isReady ? 200 : 503, uncached)
  })
}

const uncached = { 'Cache-Control': 'no-store' }

function alive(c: Context) {
  return c.text('ok\n', 200, uncached)
}

async function isReachable(layer: DataLayer | null): Promise<boolean> {
  if (!layer) return false
  return layer.pages.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
}
