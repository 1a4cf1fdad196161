import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { newId } from '../kernel/ids.ts'
import type { Log } from '../platform/log/log.ts'
import { repeatEvery } from '../platform/process/repeat-every.ts'
import type { Assets } from './frame.ts'

const reloadScript = '/dev/reload.js'
/** The front cuts what says nothing for a minute. */
const beatMs = 20_000

export const withReload = (assets: Assets): Assets => ({ ...assets, js: [...assets.js, reloadScript] })

/** For `npm run dev` alone: pages reload when the server behind them is another one. */
export function devReload(stopping: AbortSignal, log: Log) {
  const boot = newId()
  return new Hono()
    .get(reloadScript, (c) =>
      c.body(script, 200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }),
    )
    .get('/dev/boot', (c) =>
      streamSSE(c, async (stream) => {
        const over = Promise.withResolvers<void>()
        const end = () => over.resolve()
        stream.onAbort(end)
        stopping.addEventListener('abort', end)
        const beats = repeatEvery(beatMs, () => stream.write(': beat\n\n').catch(end), {
          name: 'dev.beat',
          log,
        })
        try {
          await stream.writeSSE({ data: boot, retry: 300 })
          if (!stopping.aborted) await over.promise
        } finally {
          void beats.stop()
          stopping.removeEventListener('abort', end)
        }
      }),
    )
}

const script = `let boot
new EventSource('/dev/boot').addEventListener('message', ({ data }) => {
  if (boot && boot !== data) location.reload()
  boot = data
})
`
