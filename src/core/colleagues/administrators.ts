import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { staff } from '../staff/index.ts'

/** Makes others who change roles or accounts wait, so that two administrators cannot each take the last role of the other. */
export async function lockColleagues({ db }: Ctx): Promise<void> {
  await db.execute(sql`lock table staff in share row exclusive mode`)
}

/**
 * Call it after a change, in its transaction.
 * @throws AppError `conflict` where nobody is left who can manage colleagues
 */
export async function requireAnAdministrator({ db }: Ctx): Promise<void> {
  const isAdministrator = and(
    eq(staff.role, 'administrator'),
    isNotNull(staff.joinedAt),
    isNull(staff.disabledAt),
  )
  if ((await db.$count(staff, isAdministrator)) === 0)
    throw new AppError(
      'conflict',
      'This is the last administrator. Give someone else that role first, so that the desk can still be managed.',
    )
}
