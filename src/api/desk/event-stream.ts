import { streamSSE } from 'hono/streaming'
import type { Context } from 'hono'
import { repeatEvery } from '../../platform/process/repeat-every.ts'
import type { DeskEnv } from './desk-env.ts'
import type { OpenStreams } from './open-streams.ts'

/** Tells of inquiries, by id; the owner of the connection to the database hands it in. */
export type DeskEvents = {
  /** Which are new or changed. */
  subscribe(listener: (ids: string[]) => void): () => void
  /** Where a colleague came, went or began to write. */
  subscribePresence(listener: (id: string) => void): () => void
}

type Options = {
  events: DeskEvents
  /** Ends all streams. */
  stopping: AbortSignal
  streams: OpenStreams
  /** Whose stream it is. */
  staffId: string
  /** Who may not read inquiries hears of colleagues alone. */
  hearsInquiries: boolean
  /** Asked at every beat, and whenever somebody's session may have ended; the stream ends with the session. */
  isStillAllowed: () => Promise<boolean>
  /** A comment that keeps proxies from closing a quiet stream. */
  beatMs: number
}

/**
 * Server-sent events named `inquiries` and `presence`, each with a JSON list of ids.
 * @throws AppError `too-many`
 */
export function answerEventStream(
  c: Context<DeskEnv>,
  { events, stopping, streams, staffId, hearsInquiries, isStillAllowed, beatMs }: Options,
): Response {
  const over = Promise.withResolvers<void>()
  const end = () => over.resolve()
  const check = async () => {
    const isAllowed = await isStillAllowed().catch(() => false)
    if (!isAllowed) end()
    return isAllowed
  }
  const forget = streams.add(staffId, () => void check())
  // Proxies that gather answers would hold the events back (nginx reads this header).
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    stream.onAbort(end)
    stopping.addEventListener('abort', end)
    const unsubscribe = events.subscribe((ids) => {
      if (!hearsInquiries) return
      stream.writeSSE({ event: 'inquiries', data: JSON.stringify(ids) }).catch(end)
    })
    const unsubscribePresence = events.subscribePresence((id) => {
      stream.writeSSE({ event: 'presence', data: JSON.stringify([id]) }).catch(end)
    })
    const beats = repeatEvery(
      beatMs,
      async () => {
        if (await check()) await stream.write(': beat\n\n')
      },
      { name: 'desk.beat', log: c.env.log },
    )
    try {
      await stream.write('retry: 3000\n: here\n\n')
      if (!stopping.aborted) await over.promise
    } finally {
      void beats.stop()
      unsubscribe()
      unsubscribePresence()
      forget()
      stopping.removeEventListener('abort', end)
    }
  })
}
