import type { StaffRole, Ctx } from '../context.ts'
import { AppError } from '../../kernel/errors.ts'

export type Permission =
  | 'inquiry:read'
  | 'inquiry:release'
  | 'content:edit'
  | 'content:publish'
  | 'staff:manage'
  | 'ledger:read'

const permissions: Record<StaffRole, readonly Permission[]> = {
  administrator: [
    'inquiry:read',
    'inquiry:release',
    'content:edit',
    'content:publish',
    'staff:manage',
    'ledger:read',
  ],
  director: ['inquiry:read', 'inquiry:release', 'ledger:read'],
  counselor: ['inquiry:read', 'inquiry:release'],
  editor: ['content:edit', 'content:publish'],
}

/** The first line of every verb that staff may call. The system acts for the operator and may do all; a visitor nothing. */
export function requirePermission(ctx: Pick<Ctx, 'actor'>, permission: Permission): void {
  const { actor } = ctx
  if (actor.kind === 'system') return
  if (actor.kind === 'visitor') throw new AppError('not-signed-in', 'Sign in to do this.')
  if (!permissions[actor.role].includes(permission))
    throw new AppError('forbidden', 'Your role does not allow this.')
}

export const permissionsOf = (role: StaffRole): readonly Permission[] => permissions[role]
