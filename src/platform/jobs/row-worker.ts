import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '../../kernel/ids.ts'
import type { Log } from '../log/log.ts'
import type { Run } from './run-logged.ts'

export type RowWorker = {
  /** Lets it look at once, without waiting for its next round. */
  nudge(): void
  /** Resolves when the run in hand has ended. */
  stop(): Promise<void>
}

/**
 * Works rows whose own state says that they wait: no job is sent for them, so none can be lost, and none costs a write.
 * @param act takes some of them and resolves to how many; it is called again at once while it finds any, when nudged, and every `lookEveryMs`
 */
export function startRowWorker(
  queue: string,
  act: (run: Run) => Promise<number>,
  log: Log,
  lookEveryMs = 1_000,
): RowWorker {
  let isStopping = false
  let isNudged = false
  let resting = new AbortController()
  let attempt = 1

  async function goOn(): Promise<void> {
    while (!isStopping) {
      isNudged = false
      if ((await runOnce()) === 0 && !isNudged && !isStopping) await rest()
    }
  }

  /** One line a run that found something: `job.done` or `job.failed`. */
  async function runOnce(): Promise<number> {
    const id = newId()
    const startedAt = performance.now()
    const elapsedMs = () => Math.round(performance.now() - startedAt)
    try {
      const rows = await act({ id, log: log.child({ queue, job: id }) })
      if (rows > 0) log.info('job.done', { queue, id, rows, attempt, ms: elapsedMs() })
      attempt = 1
      return rows
    } catch (error) {
      log.warn('job.failed', { queue, id, attempt, ms: elapsedMs(), error })
      attempt += 1
      return 0
    }
  }

  async function rest(): Promise<void> {
    resting = new AbortController()
    await wait(lookEveryMs, null, { signal: resting.signal }).catch(() => undefined)
  }

  const working = goOn()
  return {
    nudge() {
      isNudged = true
      resting.abort()
    },
    async stop() {
      isStopping = true
      resting.abort()
      await working
    },
  }
}
