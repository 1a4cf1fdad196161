import { Client } from 'pg'
import type { Log } from '../log/log.ts'

export type Notifications = { close(): Promise<void> }

type Options = {
  url: string
  /** What to do with each channel's payloads. */
  channels: Readonly<Record<string, (payload: string) => void>>
  /** Called after every (re)connection: whatever was announced in between was not heard. */
  onConnected: () => void
  log: Log
}

const retryMs = 500
const heartbeatMs = 15_000

/** Listens on PostgreSQL channels (`LISTEN`), and goes on listening after any loss of the connection. */
export function listenToDatabase({ url, channels, onConnected, log }: Options): Notifications {
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: url,
      connectionTimeoutMillis: 3_000,
      query_timeout: 5_000,
      keepAlive: true,
    })
    client = next
    next.on('error', () => undefined)
    next.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''))
    next.once('end', () => again(next))
    try {
      await next.connect()
      for (const channel of Object.keys(channels)) await next.query(`listen ${channel}`)
      onConnected()
      beat(next)
    } catch (error) {
      log.debug('database.listen', { error: String(error) })
      await next.end().catch(() => undefined)
      again(next)
    }
  }

  /** A silent connection would never tell that it is dead. */
  function beat(of: Client): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      of.query('select 1').then(
        () => beat(of),
        () =>
          void of
            .end()
            .catch(() => undefined)
            .then(() => again(of)),
      )
    }, heartbeatMs).unref()
  }

  function again(of: Client): void {
    if (closed || client !== of) return
    client = null
    clearTimeout(timer)
    timer = setTimeout(() => void connect(), retryMs).unref()
  }

  void connect()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
