import { AppError } from '../../kernel/errors.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Ctx } from '../context.ts'
import { workQueue } from '../submissions/index.ts'

/** Sends one job for what many commits stored: one for each would cost as much as storing. */
export type WorkSender = {
  add(submissionIds: readonly string[]): void
  /** To be called several times a second. What could not be sent is sent with the next. @returns whether any was sent */
  send(): Promise<boolean>
}

const mostKept = 10_000

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
        if (!present) throw new AppError('unavailable', 'The database is not open yet.')
        await present.jobs.send(present.db, workQueue, { submissionIds })
        return true
      } catch (error) {
        // Beyond this the sweeper sends a job, when the time on the row has come.
        unsent = [...submissionIds, ...unsent].slice(0, mostKept)
        log.warn('intake.work-not-sent', { count: submissionIds.length, error: String(error) })
        return false
      }
    },
  }
}
