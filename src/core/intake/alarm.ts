import type { Log } from '../../platform/log/log.ts'

const everyMs = 60_000

/** An error line for what may happen thousands of times a minute: at once the first time, then once a minute with a count. */
export function createAlarm(log: Pick<Log, 'error'>, event: string, now: () => Date) {
  let unsaid = 0
  let saidAt = -Infinity
  let last: Record<string, unknown> = {}

  function say(): void {
    log.error(event, { ...last, count: unsaid })
    unsaid = 0
    saidAt = now().getTime()
  }

  return {
    ring(fields: Record<string, unknown>): void {
      unsaid++
      last = fields
      if (now().getTime() - saidAt >= everyMs) say()
    },
    /** Says what was counted since the last line. */
    sayRest(): void {
      if (unsaid > 0) say()
    },
  }
}
