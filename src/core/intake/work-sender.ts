import type { Log } from '../../platform/log/log.ts'
import type { Ctx } from '../context.ts'
import { workQueue } from '../submissions/index.ts'

/** Sends one job for what many commits stored: one for each would cost as much as storing. */
export type WorkSender = {
  add(submissionIds: readonly string[]): void
  /** To be called several times a second. What could not be sent is left to the sweeper. @returns whether there was any */
  send(): Promise<boolean>
}

export function createWorkSender({ ctx, log }: { ctx: () => Ctx | null; log: Log }): WorkSender {
  let unsent: string[] = []
  return {
    add(submissionIds) {
      unsent.push(...submissionIds)
    },
    async send() {
      if (unsent.length === 0) return false
      const submissionIds = unsent
      unsent = []
      try {
        const present = ctx()
        await present?.jobs.send(present.db, workQueue, { submissionIds })
      } catch (error) {
        log.warn('intake.work-not-sent', { count: submissionIds.length, error: String(error) })
      }
      return true
    },
  }
}
