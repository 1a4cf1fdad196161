import type { Log } from '../log/log.ts'

export type Repetition = {
  /** Begins no further run; resolves when the one in hand has ended. */
  stop(): Promise<void>
}

type Options = {
  /** Names the work in the log. */
  name: string
  log: Log
  /** Ends it as `stop` does. */
  signal?: AbortSignal
}

/**
 * Runs `act` every `ms` for as long as this process lives: a probe, a heartbeat. Never twice at once: the next run begins `ms` after
 * the last has ended. An error is a line in the log, and the next run comes all the same.
 * What happens once per school, however many processes it has, is a schedule in `platform/jobs` instead.
 */
export function repeatEvery(ms: number, act: () => unknown, { name, log, signal }: Options): Repetition {
  let isStopped = signal?.aborted ?? false
  let running = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  function waitForNext(): void {
    // Unreferenced: a process that has nothing else to do may end.
    if (!isStopped) timer = setTimeout(begin, ms).unref()
  }

  function begin(): void {
    running = run().then(waitForNext)
  }

  async function run(): Promise<void> {
    try {
      await act()
    } catch (error) {
      log.warn('repeat.failed', { name, error })
    }
  }

  function end(): void {
    isStopped = true
    clearTimeout(timer)
  }

  signal?.addEventListener('abort', end, { once: true })
  waitForNext()
  return {
    stop() {
      signal?.removeEventListener('abort', end)
      end()
      return running
    },
  }
}
