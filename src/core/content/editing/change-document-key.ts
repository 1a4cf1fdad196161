import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { defaultLocale } from '../content-type.ts'
import { changeKey } from '../change-key.ts'
import { requireFittingKey } from './check-fields.ts'
import { findDocument, requireOutOfTrash } from './find-document.ts'

/** Gives a document another address; the old one leads to it. @throws AppError as `changeKey` does, and `invalid` at the field `key` */
export async function changeDocumentKey(ctx: Ctx, id: string, key: string): Promise<void> {
  requirePermission(ctx, 'content:publish')
  const document = await findDocument(ctx, id)
  requireOutOfTrash(document)
  if (document.locale !== defaultLocale)
    throw new AppError('conflict', 'A translation has the address of its original. Change it there.')
  requireFittingKey(document.type, key)
  if (key !== document.key) await changeKey(ctx, document.type, document.key, key)
}
