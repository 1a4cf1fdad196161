import type { Schedule } from '../platform/jobs/install-jobs.ts'
import type { Jobs, Queue } from '../platform/jobs/jobs.ts'
import type { Run } from '../platform/jobs/run-logged.ts'
import type { Ctx, Permission } from './context.ts'

/** What a module of the core brings to the house. `main` walks the list of modules, and connects what it finds. */
export type Module = {
  readonly name: string
  /** What its verbs and queries ask for; each permission has one module. */
  readonly permissions?: readonly Permission[]
  /** The queues that its verbs send to. */
  readonly queues?: readonly { readonly name: string }[]
  /** How it handles jobs, of its own queues or of a module that it builds on. */
  readonly work?: readonly Work[]
  /** What it does at certain times, once for the whole school. */
  readonly schedules?: readonly (Schedule & { readonly run: Act })[]
  /** What each worker does once when it starts: a process that was killed may have left something in hand. */
  readonly atStart?: Act
  /** The PostgreSQL channels on which its verbs announce what changed. */
  readonly channels?: readonly string[]
}

/**
 * Returns how many of what it looked for it found; what is not zero is a line in the log.
 * @param isBusy whether senders queue up at the form in this process: what can wait should
 */
export type Act = (ctx: Ctx, isBusy: () => boolean) => Promise<Readonly<Record<string, number>> | void>

/** The handling of one queue, begun by the worker. */
export type Work = (jobs: Jobs, context: (run: Run) => Ctx, giveWay: GiveWay) => Promise<void>

/** Runs an act when those who wait at the form leave room for it. */
export type GiveWay = <Result>(act: () => Promise<Result>) => Promise<Result>

type Handle<Data> = (ctx: Ctx, data: Data) => Promise<void>

/** Handles up to `batchSize` of a queue's jobs together: a commit of its own for each would cost more than the work. */
export function workManyOn<Data extends object>(
  queue: Queue<Data>,
  batchSize: number,
  handle: Handle<readonly Data[]>,
): Work {
  return (jobs, context) => jobs.workMany(queue, batchSize, (batch, run) => handle(context(run), batch))
}

/**
 * Handles a queue's jobs one at a time. What was tried for three days in vain waits on the list of failed work.
 * @param options.givesWay rests while senders queue up at the form
 */
export function workOn<Data extends object>(
  queue: Queue<Data>,
  handle: Handle<Data>,
  { givesWay = false }: { givesWay?: boolean } = {},
): Work {
  return (jobs, context, giveWay) =>
    jobs.work(queue, (data, run) =>
      givesWay ? giveWay(() => handle(context(run), data)) : handle(context(run), data),
    )
}

/** Works rows that wait in a table, some at a time; rests while senders queue up at the form. */
export function workRowsOn(queue: { readonly name: string }, act: (ctx: Ctx) => Promise<number>): Work {
  return async (jobs, context, giveWay) => jobs.workRows(queue, (run) => giveWay(() => act(context(run))))
}
