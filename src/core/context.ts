import { inTransactionOf, type Db } from '../platform/database/database.ts'
import type { JobSender } from '../platform/jobs/jobs.ts'
import type { Log } from '../platform/log/log.ts'

export const staffRoles = ['administrator', 'director', 'counselor', 'editor'] as const
export type StaffRole = (typeof staffRoles)[number]

/** Asked by `scopeOf`: some staff have them for certain programs only. */
export const programPermissions = [
  'inquiry:read',
  'inquiry:release',
  'inquiry:answer',
  'mail:read',
  'mail:release',
  'registration:read',
  'registration:manage',
] as const
export type ProgramPermission = (typeof programPermissions)[number]

/** Asked by `requirePermission`: they hold for the whole school. */
export const schoolPermissions = [
  'content:edit',
  'content:publish',
  'staff:manage',
  'ledger:read',
  'work:manage',
  'ledger:close',
  'samples:manage',
  'audit:read',
  'insight:read',
  'person:erase',
  'people:import',
  'retention:manage',
  'routing:manage',
] as const
export type SchoolPermission = (typeof schoolPermissions)[number]

export type Permission = ProgramPermission | SchoolPermission

/** Who acts. A person is someone who asked, on the page that only they have the address of; an API key is a program of the school. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'staff'
      readonly id: string
      readonly name: string
      readonly role: StaffRole
      /** The keys of the only programs whose inquiries they see; null for all. */
      readonly programs: readonly string[] | null
    }
  | {
      readonly kind: 'apiKey'
      readonly id: string
      readonly permissions: readonly Permission[]
      readonly programs: readonly string[] | null
    }

/** What every verb of the core takes first; nothing is ambient. */
export type Ctx = {
  readonly db: Db
  readonly jobs: JobSender
  readonly actor: Actor
  readonly now: () => Date
  readonly requestId: string
  /** The language that a visitor is spoken to in, for what is mailed to them (BCP 47). */
  readonly locale?: string
  /** Where a request of the desk comes from; the audit log keeps it. */
  readonly clientAddress?: string
  /** Its lines carry the id of the request or job. */
  readonly log?: Log
}

/** Runs `act` in one transaction, or in the one that is open already. */
export function inTransaction<Result>(ctx: Ctx, act: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  return inTransactionOf(ctx.db, (db) => act({ ...ctx, db }))
}
