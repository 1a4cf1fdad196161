import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { findRawMail } from '../threads/index.ts'
import { readFileOf } from './read-mail.ts'

/** A file that a mail of an inquiry brought along, read from the mail as it came. @throws AppError `not-found` */
export async function readIncomingFile(ctx: Ctx, inquiryId: string, mailId: string, at: number) {
  const file = await readFileOf(await findRawMail(ctx, inquiryId, mailId), at)
  if (!file) throw new AppError('not-found', 'This file is not there.')
  return file
}
