import type { Config, ConfigError } from '../platform/config/config.ts'
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import type { Log } from '../platform/log/log.ts'
import { agreeOnSecret } from '../platform/secrets/agree-on-secret.ts'
import { announce } from './announce.ts'
import { now } from './contexts.ts'
import { keepData } from './data-keeper.ts'
import { openFaces } from './faces.ts'
import { openIntakeLayer } from './intake-layer.ts'
import { createLifetime, type Lifetime } from './lifetime.ts'
import { readSecret } from './secret.ts'
import { startWorker } from './worker.ts'

export type Application = {
  /** Resolves when all has started, or was stopped before it had. */
  readonly started: Promise<void>
  stop(): Promise<void>
}

/** Told when a database that was away at the start is not one that this process may use. */
type OnRefused = (error: ConfigError) => void

/** Builds everything, hands it in, and starts what `ROLE` asks for. */
export function startApplication(config: Config, log: Log, onRefused: OnRefused): Application {
  const lifetime = createLifetime(log)
  const started = start(config, log, lifetime, onRefused).catch(async (error) => {
    const wasStopped = lifetime.signal.aborted
    await lifetime.end()
    if (!wasStopped) throw error
  })
  return {
    started,
    async stop() {
      lifetime.abort()
      await started.catch(() => undefined)
      await lifetime.end()
    },
  }
}

async function start(config: Config, log: Log, lifetime: Lifetime, onRefused: OnRefused): Promise<void> {
  const { signal, onStop } = lifetime
  const url = config.DATABASE_URL ?? (await startDatabase(config, log, lifetime))
  const isServer = config.ROLE !== 'worker'
  const isWorker = config.ROLE !== 'server'

  // Where only a worker runs nobody queues up.
  const rush = { isOn: () => false }
  const data = await keepData({
    url,
    log,
    signal,
    worker: isWorker,
    async onOpened(layer) {
      await agreeOnSecret(layer.background.db, readSecret(config), now())
      return isWorker ? startWorker(config, layer, () => rush.isOn(), log) : null
    },
    onRefused,
  })
  onStop(() => data.close())
  if (!isServer) return log.info('worker.ready')

  const intake = await openIntakeLayer(config, data.current, log)
  rush.isOn = () => intake.isBusy
  onStop(() => intake.close())
  await openFaces({ config, url, data, intake, log, lifetime })
  await announce(config, data, log)
  // It serves meanwhile, and a stop waits for it.
  void intake.playBack().catch((error) => log.warn('intake.journal-waits', { error: String(error) }))
}

async function startDatabase(config: Config, log: Log, { signal, onStop }: Lifetime): Promise<string> {
  const postgres = await startEmbeddedPostgres({
    dataDir: config.DATA_DIR,
    log,
    serves: config.PUBLIC_ORIGIN,
    signal,
  })
  onStop(postgres.stop)
  return postgres.url
}
