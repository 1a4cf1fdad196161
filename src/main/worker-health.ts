import type { Config } from './config.ts'
import type { DataLayer } from './data-layer.ts'
import { workerHealthRoutes } from './health.ts'
import { listen } from './listen.ts'
import { createFront } from '../platform/http/front.ts'
import type { Log } from '../platform/log/log.ts'
import type { Lifetime } from '../platform/process/lifetime.ts'

type Options = { config: Config; data: () => DataLayer | null; log: Log; lifetime: Lifetime }

/** A worker alone serves no pages: only monitors ask it, at `HEALTH_PORT`. */
export async function openWorkerHealth({ config, data, log, lifetime }: Options): Promise<void> {
  if (config.HEALTH_PORT === undefined) return
  const routes = workerHealthRoutes(data)
  const front = createFront({ fetch: (request) => routes.fetch(request), log })
  await listen(front, { host: config.HOST, port: config.HEALTH_PORT, portVariable: 'HEALTH_PORT' })
  lifetime.onStop(() => front.stop())
}
