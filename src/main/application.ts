import { openLinkCheck } from './link-check.ts'
import type { Config } from './config.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import { requireFolder } from '../platform/config/require-folder.ts'
import { type DataKeeper, keepData } from '../platform/database/data-keeper.ts'
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.ts'
import { namingDatabaseUrl } from '../platform/database/refused-login.ts'
import type { Log } from '../platform/log/log.ts'
import { createLifetime, type Lifetime } from '../platform/process/lifetime.ts'
import { repeatEvery } from '../platform/process/repeat-every.ts'
import { agreeOnSecret } from '../platform/secrets/agree-on-secret.ts'
import { keepErasures, openBackups } from './backup.ts'
import { announce } from './announce.ts'
import { createContext, now, system } from './contexts.ts'
import { type DataLayer, openDataLayer } from './data-layer.ts'
import { openFaces } from './faces.ts'
import { openFiles } from './files.ts'
import { openIntakeLayer, type IntakeLayer } from './intake-layer.ts'
import { openMail } from './mail.ts'
import { createModules } from './modules.ts'
import { readSecret } from './secret.ts'
import { openWorkerHealth } from './worker-health.ts'
import { startWorker, startWorkerOnce } from './worker.ts'

export type Application = {
  /** Resolves when all has started, or was stopped before it had. */
  readonly started: Promise<void>
  stop(): Promise<void>
}

const minuteMs = 60_000

/** Told when a database that was away at the start is not one that this process may use. */
type OnRefused = (error: Error) => void

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
  const isServer = config.ROLE !== 'worker'
  const isWorker = config.ROLE !== 'server'
  requireFolder('DATA_DIR', config.DATA_DIR)
  if (config.BACKUP_DIR) requireFolder('BACKUP_DIR', config.BACKUP_DIR)
  if (isServer) requireFolder('JOURNAL_DIR', config.JOURNAL_DIR)

  // Wrong settings show at the start, not at the first upload.
  const files = openFiles(config)
  let data: DataKeeper<DataLayer> | null = null
  // Before the database, which may be away or be migrating for long.
  if (!isServer) await openWorkerHealth({ config, data: () => data?.current() ?? null, log, lifetime })
  const database = config.DATABASE_URL
    ? { url: config.DATABASE_URL, superuserUrl: null }
    : await startDatabase(config, log, lifetime)
  const { url } = database
  const mail = isWorker ? openMail(config) : null
  const backup = config.BACKUP_DIR
    ? openBackups({
        url,
        adminUrl: config.BACKUP_PROOF_URL ?? database.superuserUrl ?? url,
        files: openFiles(config),
        folder: config.BACKUP_DIR,
        keep: config.BACKUP_KEEP,
      })
    : null
  const modules = createModules(
    mail,
    isWorker ? backup : null,
    isWorker ? openFiles(config) : null,
    openLinkCheck(config),
  )
  // The data may be opened long after the way in, or, in a worker alone, without one.
  let intake: IntakeLayer | null = null
  const serving = Promise.withResolvers<void>()
  const isBusy = () => intake?.isBusy ?? false
  // Mail that is being sent when the worker stops still needs its relay.
  onStop(() => mail?.close())
  const keeper = await keepData({
    open: () =>
      openDataLayer({
        url,
        modules,
        worker: isWorker,
        log,
        files,
        signal,
        async onOpened(data) {
          await agreeOnSecret(data.background.db, readSecret(config), now())
          const options = { modules, data, isBusy, log }
          if (!isWorker) return null
          // On one core the first look at every queue would come before the first page.
          return isServer ? startWorkerOnce(serving.promise, signal, options) : startWorker(options)
        },
      }),
    log,
    signal,
    isRefusal: (error) => error instanceof ConfigError,
    onRefused,
  }).catch((error) => {
    throw namingDatabaseUrl(error)
  })
  data = keeper
  onStop(() => keeper.close())
  if (!isServer) return log.info('worker.ready')

  intake = await openIntakeLayer(config, keeper.current, log)
  const wayIn = intake
  onStop(() => wayIn.close())
  await openFaces({ config, url, data: keeper, intake, log, lifetime })
  repeatEvery(
    minuteMs,
    () => {
      const opened = keeper.current()
      if (!opened) return undefined
      const ctx = createContext(opened.background.db, opened.jobs, system('erasures'))
      return keepErasures(ctx, [config.JOURNAL_DIR, ...(config.BACKUP_DIR ? [config.BACKUP_DIR] : [])])
    },
    { name: 'erasures.list', log, signal },
  )
  await announce(config, keeper, log)
  serving.resolve()
  // It serves meanwhile, and a stop waits for it.
  void intake.playBack().catch((error) => log.warn('intake.journal-waits', { error: String(error) }))
}

async function startDatabase(config: Config, log: Log, { signal, onStop }: Lifetime) {
  const postgres = await startEmbeddedPostgres({
    dataDir: config.DATA_DIR,
    log,
    serves: config.PUBLIC_ORIGIN,
    signal,
  })
  onStop(postgres.stop)
  return postgres
}
