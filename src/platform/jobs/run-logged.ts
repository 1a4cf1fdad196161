import type { JobWithMetadata } from 'pg-boss'
import type { Log } from '../log/log.ts'
import { failureCode } from './failure-code.ts'

/** What a handler knows of its run: for a batch, of the first job in it. */
export type Run = {
  readonly id: string
  /** Its lines carry the queue and the id of the job. */
  readonly log: Log
}

/**
 * Runs what handles some jobs, and writes one line: `job.done`, or `job.failed` for each job that goes back.
 * @throws an error that tells its kind alone, for pg-boss keeps it beside the job: its message may quote what somebody wrote
 */
export async function runLogged(
  jobs: readonly JobWithMetadata<unknown>[],
  log: Log,
  act: (run: Run) => Promise<void>,
): Promise<void> {
  const startedAt = performance.now()
  const elapsedMs = () => Math.round(performance.now() - startedAt)
  const [first] = jobs
  if (!first) return
  const failed = await act({ id: first.id, log: log.child({ queue: first.name, job: first.id }) }).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  if (failed) {
    const { error } = failed
    for (const { name: queue, id, retryCount, retryLimit } of jobs) {
      const isLast = retryCount >= retryLimit
      log[isLast ? 'error' : 'warn']('job.failed', {
        queue,
        id,
        attempt: retryCount + 1,
        ...(isLast && { givenUp: true }),
        ms: elapsedMs(),
        error,
      })
    }
    throw new Error(failureCode(error))
  }
  log.info('job.done', {
    queue: first.name,
    id: first.id,
    ...(jobs.length > 1 && { jobs: jobs.length }),
    attempt: first.retryCount + 1,
    ms: elapsedMs(),
  })
}
