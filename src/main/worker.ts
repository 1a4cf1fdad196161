import { once } from 'node:events'
import type { Act, Module } from '../core/module.ts'
import { newId } from '../kernel/ids.ts'
import type { Run } from '../platform/jobs/run-logged.ts'
import type { Log } from '../platform/log/log.ts'
import { giveWay } from '../platform/process/give-way.ts'
import { createContext, system } from './contexts.ts'
import type { DataLayer, Worker } from './data-layer.ts'

type Options = {
  modules: readonly Module[]
  data: DataLayer
  /** Whether senders queue up at the form in this process. */
  isBusy: () => boolean
  log: Log
}

/** Handles the queues and schedules of all modules in this process. */
export async function startWorker({ modules, data, isBusy, log }: Options): Promise<Worker> {
  const { background, jobs } = data
  /** The job's id stands in the audit and in each line of the log. */
  const context = ({ id, log }: Run) => ({
    ...createContext(background.db, jobs, system('worker'), id),
    log,
  })
  const politely = giveWay(isBusy)

  async function run(name: string, act: Act, by: Run): Promise<void> {
    const found = (await act(context(by), isBusy)) ?? {}
    if (Object.values(found).some((count) => count > 0)) by.log.info('worker.found', { in: name, ...found })
  }

  for (const { work = [], schedules = [] } of modules) {
    for (const start of work) await start(jobs, context, politely)
    for (const schedule of schedules)
      await jobs.workSchedule(schedule, (by) => run(schedule.name, schedule.run, by))
  }
  const starting = modules.map(({ name, atStart }) => {
    if (!atStart) return
    const id = newId()
    const own = log.child({ job: id })
    return run(name, atStart, { id, log: own }).catch((error) =>
      own.warn('worker.start-failed', { in: name, error }),
    )
  })
  return {
    async stop() {
      await Promise.all([...starting, jobs.stop()])
    },
  }
}

/** Starts as soon as `isReady`; never once `signal` has ended the process's life. */
export function startWorkerOnce(isReady: Promise<unknown>, signal: AbortSignal, options: Options): Worker {
  const starting = Promise.race([isReady, once(signal, 'abort')])
    .then(() => (signal.aborted ? null : startWorker(options)))
    .catch((error) => options.log.error('worker.start-failed', { error }))
  return {
    async stop() {
      await (await starting)?.stop()
    },
  }
}
