import { Client } from 'pg'
import type { z } from 'zod'
import type { Log } from '../log/log.ts'

export type Notifications = { close(): Promise<void> }

/** What to do with the payloads of one channel. A throw is a line in the log. */
export type NoticeHandler = (payload: string) => void

type Options = {
  url: string
  channels: Readonly<Record<string, NoticeHandler>>
  /** Called after every (re)connection: whatever was announced in between was not heard. */
  onConnected: () => void
  log: Log
}

const retryMs = 500
const heartbeatMs = 15_000

/**
 * Handles payloads that are JSON of one shape. Anyone who may connect to the database can announce anything.
 * @example { content_published: readingNotices(z.array(z.string()), (tags) => cache.drop(tags)) }
 */
export const readingNotices =
  <Payload>(shape: z.ZodType<Payload>, handle: (payload: Payload) => void): NoticeHandler =>
  (payload) =>
    handle(shape.parse(JSON.parse(payload)))

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
      application_name: 'prospectus notices',
    })
    client = next
    next.on('error', () => undefined)
    next.on('notification', ({ channel, payload }) => receive(channel, payload ?? ''))
    next.once('end', () => again(next))
    try {
      await next.connect()
      for (const channel of Object.keys(channels)) await next.query(`listen ${channel}`)
      survive('connected', onConnected)
      beat(next)
    } catch (error) {
      log.debug('database.listen', { error: String(error) })
      await next.end().catch(() => undefined)
      again(next)
    }
  }

  function receive(channel: string, payload: string): void {
    survive(channel, () => channels[channel]?.(payload))
  }

  /** pg calls us from inside the connection's event, where a throw would end the process. */
  function survive(channel: string, act: () => void): void {
    try {
      act()
    } catch (error) {
      log.error('database.notice-failed', { channel, error })
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
