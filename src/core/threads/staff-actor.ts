import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { scopeOf, type Scope } from '../staff/index.ts'

type Answering = { by: { staffId: string; staffName: string }; scope: Scope }

/** The member of staff who acts, and how far that reaches: an answer names a person, so the system cannot give one. */
export function requireAnswering(ctx: Ctx): Answering {
  const scope = scopeOf(ctx, 'inquiry:answer')
  if (ctx.actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff can do this.')
  return { by: { staffId: ctx.actor.id, staffName: ctx.actor.name }, scope }
}
