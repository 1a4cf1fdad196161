import type { Log } from '../log/log.ts'

/**
 * Writes a line before an error that nobody caught ends the process: without it a server would end with a stack trace that no log has.
 * It always ends: after such an error nothing is known of the state of anything.
 */
export function onCrash(log: Pick<Log, 'error' | 'flush'>): void {
  process.on('uncaughtException', (error, origin) => {
    try {
      log.error('process.crashed', { origin, error })
      log.flush()
    } catch {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    }
    process.exit(1)
  })
}
