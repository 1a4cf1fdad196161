import { setTimeout as wait } from 'node:timers/promises'
import { isDatabaseAway } from '../platform/database/database.ts'
import type { Log } from '../platform/log/log.ts'
import { openDataLayer, type DataLayer } from './data-layer.ts'

const retryMs = 1_000

/** The data layer as soon as there is one: a server that starts while its database is away takes inquiries all the same. */
export type DataKeeper = { current(): DataLayer | null; close(): Promise<void> }

type Options = { url: string; worker: boolean; log: Log; onOpened: (data: DataLayer) => Promise<void> }

/** Opens the data layer; when the database is away, goes on trying in the background. */
export async function keepData({ url, worker, log, onOpened }: Options): Promise<DataKeeper> {
  let data: DataLayer | null = null
  const closing = new AbortController()

  async function open(): Promise<void> {
    const layer = await openDataLayer({ url, worker, log })
    try {
      await onOpened(layer)
    } catch (error) {
      await layer.close()
      throw error
    }
    data = layer
  }

  async function keepTrying(): Promise<void> {
    while (!closing.signal.aborted) {
      await wait(retryMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
      try {
        return await open()
      } catch (error) {
        if (!isDatabaseAway(error)) log.error('database.open-failed', { error })
      }
    }
  }

  let trying: Promise<void> | null = null
  try {
    await open()
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    log.warn('database.away', { error: String(error) })
    trying = keepTrying()
  }
  return {
    current: () => data,
    async close() {
      closing.abort()
      await trying
      await data?.close()
    },
  }
}
