import { workSubmissions } from '../core/inquiries/index.ts'
import { markFailed, retryFailed, sweepWaiting, workQueue } from '../core/submissions/index.ts'
import { sweepStaff } from '../core/staff/index.ts'
import type { Config } from '../platform/config/config.ts'
import type { Ctx } from '../core/context.ts'
import type { Log } from '../platform/log/log.ts'
import { createContext, system } from './contexts.ts'
import type { DataLayer } from './data-layer.ts'
import { giveWay } from './give-way.ts'
import { openMailLayer } from './mail-layer.ts'

const sweepEveryMs = 60_000

/** Handles the queues in this process, giving way while senders queue up, and finds what has no job. */
export async function startWorker(
  config: Config,
  { background, jobs }: DataLayer,
  isBusy: () => boolean,
  log: Log,
) {
  const context = () => createContext(background.db, jobs, system('worker'))
  const politely = giveWay(isBusy)
  await jobs.work(workQueue, ({ submissionIds }) => politely(() => workSubmissions(context(), submissionIds)))
  await jobs.workDead(workQueue, ({ submissionIds }) => markFailed(context(), submissionIds))
  const mail = await openMailLayer(config, jobs, context)

  let isFirst = true
  async function sweep(): Promise<void> {
    const retried = isFirst ? await retryAllFailed(context) : 0
    // What a process that was killed had in hand need not wait until the queue misses it.
    const submissions = await sweepWaiting(context(), { everything: isFirst })
    isFirst = false
    const found = { retried, submissions, mails: await mail.sweep() }
    if (Object.values(found).some((count) => count > 0)) log.warn('worker.swept', found)
    await sweepStaff(context())
  }
  const sweepQuietly = () =>
    sweep().catch((error) => log.warn('worker.sweep-failed', { error: String(error) }))
  let sweeping = sweepQuietly()
  const timer = setInterval(() => (sweeping = sweeping.then(sweepQuietly)), sweepEveryMs).unref()

  return {
    async stop() {
      clearInterval(timer)
      // Mail that is being sent still needs its relay.
      await Promise.all([sweeping, jobs.stop()])
      mail.close()
    },
  }
}

async function retryAllFailed(context: () => Ctx): Promise<number> {
  let retried = 0
  for (let more = -1; more !== 0; retried += more) more = await retryFailed(context())
  return retried
}
