import type { Log } from '../log/log.ts'

type Stop = () => Promise<unknown> | void

/** From the first part that starts to the last that has stopped. */
export type Lifetime = {
  /** Aborted when the end begins: what waits stops waiting. */
  readonly signal: AbortSignal
  /** Says how a part that has started is stopped. @throws once the end has begun, so that no more parts start */
  onStop(stop: Stop): void
  /** Begins the end. */
  abort(): void
  /** Stops the parts in reverse order of starting, so that each still has what it builds on. */
  end(): Promise<void>
}

export function createLifetime(log: Log): Lifetime {
  const ending = new AbortController()
  const stops: Stop[] = []
  return {
    signal: ending.signal,
    onStop(stop) {
      stops.push(stop)
      ending.signal.throwIfAborted()
    },
    abort: () => ending.abort(),
    async end() {
      ending.abort()
      for (const stop of stops.splice(0).toReversed()) {
        await Promise.resolve(stop()).catch((error) => log.error('stop.failed', { error }))
      }
      log.flush()
    },
  }
}
