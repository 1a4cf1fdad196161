import type { Ctx, Permission, ProgramPermission, SchoolPermission, StaffRole } from '../context.ts'
import { AppError } from '../../kernel/errors.ts'

type Asking = Pick<Ctx, 'actor'>

/** What an actor may reach: everything, or what concerns at least one of these programs (by key). */
export type Scope = 'all' | { readonly programs: readonly string[] }

/** The whole policy: who may do what. Each module names the permissions it asks for in its door. */
const permissions: Record<StaffRole, readonly Permission[]> = {
  administrator: [
    'inquiry:read',
    'inquiry:release',
    'inquiry:answer',
    'mail:read',
    'mail:release',
    'registration:read',
    'registration:manage',
    'content:edit',
    'content:publish',
    'staff:manage',
    'ledger:read',
    'ledger:close',
    'work:manage',
    'samples:manage',
    'audit:read',
    'insight:read',
    'person:erase',
    'people:import',
    'retention:manage',
    'routing:manage',
  ],
  director: [
    'inquiry:read',
    'inquiry:release',
    'inquiry:answer',
    'mail:read',
    'mail:release',
    'registration:read',
    'registration:manage',
    'ledger:read',
    'ledger:close',
    'samples:manage',
    'audit:read',
    'insight:read',
    'person:erase',
    'people:import',
    'routing:manage',
  ],
  counselor: [
    'inquiry:read',
    'inquiry:release',
    'inquiry:answer',
    'mail:read',
    'mail:release',
    'registration:read',
    'registration:manage',
  ],
  editor: ['content:edit', 'content:publish'],
}

export const permissionsOf = (role: StaffRole): readonly Permission[] => permissions[role]

/**
 * The first line of every verb that staff may call, before its transaction: a refusal needs no connection.
 * The system acts for the operator and may do everything; visitors and persons may do nothing of this.
 */
export function requirePermission(ctx: Asking, permission: SchoolPermission): void {
  refuseUnless(ctx, permission)
}

/**
 * The same for what concerns programs. It returns how far the permission reaches: a list joins it to its query,
 * and a verb on one object holds it against that object's programs.
 */
export function scopeOf(ctx: Asking, permission: ProgramPermission): Scope {
  refuseUnless(ctx, permission)
  const { actor } = ctx
  const programs = actor.kind === 'staff' || actor.kind === 'apiKey' ? actor.programs : null
  return programs === null ? 'all' : { programs }
}

/** For what only the program itself does: its jobs, its sweeps, its command line. */
export function requireSystem({ actor }: Asking): void {
  if (actor.kind !== 'system') throw new AppError('forbidden', 'Only the system itself may do this.')
}

function refuseUnless({ actor }: Asking, permission: Permission): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'visitor' || actor.kind === 'person')
    throw new AppError('not-signed-in', 'Sign in to do this.')
  if (actor.kind === 'apiKey') {
    if (!actor.permissions.includes(permission))
      throw new AppError('forbidden', 'This API key does not allow this.')
  } else if (!permissions[actor.role].includes(permission))
    throw new AppError('forbidden', 'Your role does not allow this.')
}
