import { AppError } from '../../kernel/errors.ts'
import { findDocument } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { requirePermission } from '../staff/index.ts'
import { keepSign, type ColleagueThere, type SignInput } from '../threads/index.ts'

/** Shows colleagues that someone has a document open or is changing it (ADR 39). @returns who else is there */
export async function giveDocumentSign(
  ctx: Ctx,
  documentId: string,
  sign: SignInput,
): Promise<{ others: ColleagueThere[] }> {
  requirePermission(ctx, 'content:edit')
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff can do this.')
  await findDocument(ctx, documentId)
  return keepSign(ctx, actor, documentId, sign)
}
