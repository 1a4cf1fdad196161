import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log/log.ts'
import { isUnavailable } from '../../kernel/errors.ts'

const retryMs = 1_000

/** What is built on the database, as soon as there is one: a server that starts while it is away goes on without. */
export type DataKeeper<Data> = {
  current(): Data | null
  /** Resolves once there is one, however late. */
  readonly opened: Promise<Data>
  /** For after `signal`: closes it. */
  close(): Promise<void>
}

type Options<Data> = {
  /** Closes its value opened before it throws. */
  open: () => Promise<Data>
  log: Log
  /** Ends every wait for the database. */
  signal: AbortSignal
  /** Whether this database, now that it answers, is one that we may not use: trying again would not help. */
  isRefusal: (error: unknown) => error is Error
  /** Told of such a database where it was away at the start. */
  onRefused: (error: Error) => void
}

/** Opens the data; while the database is away, goes on trying in the background. */
export async function keepData<Data extends { close(): Promise<void> }>({
  open,
  log,
  signal,
  isRefusal,
  onRefused,
}: Options<Data>): Promise<DataKeeper<Data>> {
  const opened = Promise.withResolvers<Data>()
  let data: Data | null = null

  async function openNow(): Promise<void> {
    data = await open()
    opened.resolve(data)
  }

  async function keepTrying(): Promise<void> {
    while (!signal.aborted) {
      await wait(retryMs, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      try {
        return await openNow()
      } catch (error) {
        if (isRefusal(error)) return onRefused(error)
        if (!isUnavailable(error) && !signal.aborted) log.error('database.open-failed', { error })
      }
    }
  }

  let trying: Promise<void> | null = null
  try {
    await openNow()
  } catch (error) {
    if (signal.aborted || !isUnavailable(error)) throw error
    log.warn('database.away', { error: String(error.cause ?? error) })
    trying = keepTrying()
  }
  return {
    current: () => data,
    opened: opened.promise,
    async close() {
      await trying
      await data?.close()
    },
  }
}
