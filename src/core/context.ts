import { inTransactionOf, type Db } from '../platform/database/database.ts'
import type { JobSender } from '../platform/jobs/jobs.ts'

/** Who acts: a visitor without an account, a member of staff, or the system itself. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly role: StaffRole }

export const staffRoles = ['administrator', 'director', 'counselor', 'editor'] as const
export type StaffRole = (typeof staffRoles)[number]

/** What every verb of the core takes first; nothing is ambient. */
export type Ctx = {
  readonly db: Db
  readonly jobs: JobSender
  readonly actor: Actor
  readonly now: () => Date
  readonly requestId: string
}

/** Runs `act` in one transaction, or in the one that is open already. */
export function inTransaction<Result>(ctx: Ctx, act: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  return inTransactionOf(ctx.db, (db) => act({ ...ctx, db }))
}
