import { sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'

/** A job that was given up after all its tries. */
export type DeadJob = {
  readonly id: string
  readonly queue: string
  /** When it was sent. */
  readonly since: Date
  readonly givenUpAt: Date
  readonly attempts: number
  /** Its kind alone, see `failureCode`; the log has the rest by the job's id. */
  readonly error: string
  /** The id that the log knows it by. */
  readonly jobId: string
}

type Row = {
  id: string
  queue: string
  since: string
  given_up_at: string
  attempts: number
  error: string | null
  job_id: string
}

/** What was given up first comes first. */
export async function findDeadJobs(db: Db, limit: number): Promise<DeadJob[]> {
  const { rows } = await db.execute<Row>(sql`
    select id, coalesce(source_name, name) as queue, coalesce(source_created_on, created_on)::text as since,
      created_on::text as given_up_at, coalesce(source_retry_count, 0) + 1 as attempts,
      source_output ->> 'message' as error, coalesce(source_id, id) as job_id
    from jobs.job
    where name in (select name from jobs.queue where name like '%-dead') and state in ('created', 'failed')
    order by created_on, id
    limit ${limit}`)
  return rows.map((row) => ({
    id: row.id,
    queue: row.queue,
    since: new Date(row.since),
    givenUpAt: new Date(row.given_up_at),
    attempts: row.attempts,
    error: row.error ?? '',
    jobId: row.job_id,
  }))
}

/** Takes a job that was given up out of the list, for good; null when it is not there any more. */
export async function takeDeadJob(db: Db, id: string): Promise<{ queue: string; data: object } | null> {
  const { rows } = await db.execute<{ queue: string; data: object }>(sql`
    delete from jobs.job
    where id = ${id}::uuid and name in (select name from jobs.queue where name like '%-dead') and state in ('created', 'failed')
    returning source_name as queue, data`)
  return rows[0] ?? null
}
