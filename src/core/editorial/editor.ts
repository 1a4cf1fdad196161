import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'

/** The editor who acts: what is said to colleagues has a name, so the system says nothing. */
export function requireEditor(ctx: Ctx): { staffId: string; staffName: string } {
  requirePermission(ctx, 'content:edit')
  if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff can do this.')
  return { staffId: ctx.actor.id, staffName: ctx.actor.name }
}
