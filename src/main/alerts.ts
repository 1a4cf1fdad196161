import path from 'node:path'
import { readActs, settleActs } from '../core/alerts/index.ts'
import { isUnavailable } from '../kernel/errors.ts'
import type { Log } from '../platform/log/log.ts'
import { repeatEvery } from '../platform/process/repeat-every.ts'
import type { AlertBoard } from '../site/alerts/alert-board.ts'
import type { Config } from './config.ts'
import { createContext, system } from './contexts.ts'
import type { DataLayer } from './data-layer.ts'

/** Where alerts are started and ended on this server's own disk. */
export const alertsFolder = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string => path.join(DATA_DIR, 'alerts')

const settleMs = 1_000

type Options = {
  board: Pick<AlertBoard, 'refresh'>
  config: Config
  data: () => DataLayer | null
  log: Log
  signal: AbortSignal
}

/** Publishes alerts that were started or ended on this server's disk as soon as the database is there, so that every server shows them. */
export function settleAlerts({ board, config, data, log, signal }: Options): void {
  const folder = alertsFolder(config)
  repeatEvery(
    settleMs,
    async () => {
      const layer = data()
      if (!layer || layer.pages.isAway || readActs(folder).length === 0) return
      try {
        const ctx = createContext(layer.pages.db, layer.jobs, system('alerts'))
        log.info('alerts.settled', { settled: await settleActs(ctx, folder, () => board.refresh()) })
      } catch (error) {
        if (!isUnavailable(error)) throw error
      }
    },
    { name: 'alerts.settle', log, signal },
  )
}
