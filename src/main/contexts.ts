import type { Actor, Ctx } from '../core/context.ts'
import { newId } from '../kernel/ids.ts'
import type { Db } from '../platform/database/database.ts'
import type { JobSender } from '../platform/jobs/jobs.ts'

export const now = () => new Date()

/** A context for one act. */
export function createContext(db: Db, jobs: JobSender, actor: Actor, requestId: string = newId()): Ctx {
  return { db, jobs, actor, now, requestId }
}

export const system = (name: string): Actor => ({ kind: 'system', name })
