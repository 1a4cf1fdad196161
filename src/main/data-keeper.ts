import { setTimeout as wait } from 'node:timers/promises'
import { ConfigError } from '../platform/config/config.ts'
import { isDatabaseAway } from '../platform/database/database.ts'
import type { Log } from '../platform/log/log.ts'
import { openDataLayer, type DataLayer } from './data-layer.ts'

const retryMs = 1_000

/** The data layer as soon as there is one: a server that starts while its database is away takes inquiries all the same. */
export type DataKeeper = {
  current(): DataLayer | null
  /** Resolves once there is one, however late. */
  readonly opened: Promise<DataLayer>
  /** For after `signal`: stops what works on the data, then closes it. */
  close(): Promise<void>
}

/** What works on the data in this process. */
export type Worker = { stop(): Promise<void> }

type Options = {
  url: string
  worker: boolean
  log: Log
  /** Ends every wait for the database. */
  signal: AbortSignal
  /** Called before anyone else gets the layer; a throw closes it. */
  onOpened: (data: DataLayer) => Promise<Worker | null>
  /** Told of a database that was away at the start and is not one that we may use. */
  onRefused: (error: ConfigError) => void
}

/** Opens the data layer; when the database is away, goes on trying in the background. */
export async function keepData(options: Options): Promise<DataKeeper> {
  const { url, log, signal } = options
  const opened = Promise.withResolvers<DataLayer>()
  let data: DataLayer | null = null
  let worker: Worker | null = null

  async function open(): Promise<void> {
    const layer = await openDataLayer({ url, worker: options.worker, log, signal })
    try {
      worker = await options.onOpened(layer)
    } catch (error) {
      await layer.close()
      throw error
    }
    data = layer
    opened.resolve(layer)
  }

  async function keepTrying(): Promise<void> {
    while (!signal.aborted) {
      await wait(retryMs, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      try {
        return await open()
      } catch (error) {
        if (error instanceof ConfigError) return options.onRefused(error)
        if (!isDatabaseAway(error) && !signal.aborted) log.error('database.open-failed', { error })
      }
    }
  }

  let trying: Promise<void> | null = null
  try {
    await open()
  } catch (error) {
    if (signal.aborted || !isDatabaseAway(error)) throw error
    log.warn('database.away', { error: String(error) })
    trying = keepTrying()
  }
  return {
    current: () => data,
    opened: opened.promise,
    async close() {
      await trying
      await worker?.stop()
      await data?.close()
    },
  }
}
