import { streamSSE } from 'hono/streaming'
import type { Context } from 'hono'
import { repeatEvery } from '../../platform/process/repeat-every.ts'
import type { DeskEnv } from './desk-env.ts'

/** Tells which inquiries are new or changed; the owner of the connection to the database hands it in. */
export type DeskEvents = { subscribe(listener: (ids: string[]) => void): () => void }

type Options = {
  events: DeskEvents
  /** Ends all streams. */
  stopping: AbortSignal
  /** Asked at every beat; the stream ends with the session. */
  isStillAllowed: () => Promise<boolean>
  /** A comment that keeps proxies from closing a quiet stream. */
  beatMs: number
}

/** Server-sent events named `inquiries`, each with a JSON list of ids. */
export function answerEventStream(
  c: Context<DeskEnv>,
  { events, stopping, isStillAllowed, beatMs }: Options,
): Response {
  // Proxies that gather answers would hold the events back (nginx reads this header).
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const over = Promise.withResolvers<void>()
    const end = () => over.resolve()
    stream.onAbort(end)
    stopping.addEventListener('abort', end)
    const unsubscribe = events.subscribe((ids) => {
      stream.writeSSE({ event: 'inquiries', data: JSON.stringify(ids) }).catch(end)
    })
    const beats = repeatEvery(
      beatMs,
      async () => {
        if (await isStillAllowed().catch(() => false)) await stream.write(': beat\n\n')
        else end()
      },
      { name: 'desk.beat', log: c.env.log },
    )
    try {
      await stream.write('retry: 3000\n: here\n\n')
      if (!stopping.aborted) await over.promise
    } finally {
      void beats.stop()
      unsubscribe()
      stopping.removeEventListener('abort', end)
    }
  })
}
