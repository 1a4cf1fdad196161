import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { readReference, spokenReference } from '../../../kernel/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import type { StaffKeys } from '../keys.ts'
import { requireProof } from '../password.ts'
import { staffAuthenticators, staffRecoveryCodes } from '../table.ts'

const howMany = 10
/** What each begins with, so that nobody takes one for a code of the app. */
const prefix = 'K'

/**
 * New recovery codes in place of all before.
 * @throws AppError `conflict` without an authenticator app; what `requireProof` throws
 */
export async function renewRecoveryCodes(
  ctx: Ctx,
  keys: StaffKeys,
  asked: { sessionId: string | null; password: string },
): Promise<{ codes: string[] }> {
  const staffId = await requireProof(ctx, asked)
  return inTransaction(ctx, async (ctx) => {
    if ((await ctx.db.$count(staffAuthenticators, eq(staffAuthenticators.staffId, staffId))) === 0)
      throw new AppError('conflict', 'Set up an authenticator app first.')
    await recordAudit(ctx, 'staff.recovery-codes-renewed', { type: 'staff', id: staffId })
    return { codes: await writeRecoveryCodes(ctx, keys, staffId) }
  })
}

/** Writes new codes in place of all before; none without keys. 60 random bits each, so that a hash of them cannot be searched. */
export async function writeRecoveryCodes(
  { db }: Ctx,
  keys: StaffKeys | null,
  staffId: string,
): Promise<string[]> {
  await db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId))
  if (!keys) return []
  const codes = Array.from({ length: howMany }, () => spokenReference(prefix, randomBytes(8), 12))
  await db.insert(staffRecoveryCodes).values(codes.map((code) => ({ staffId, hash: keys.hash(code) })))
  return codes
}

/** Uses a recovery code up, however it was typed. @returns how many are left; null for one that is none */
export async function takeRecoveryCode(
  ctx: Ctx,
  keys: StaffKeys,
  staffId: string,
  typed: string,
): Promise<number | null> {
  const code = readReference(prefix, typed)
  if (code === null) return null
  const taken = await ctx.db
    .delete(staffRecoveryCodes)
    .where(and(eq(staffRecoveryCodes.staffId, staffId), eq(staffRecoveryCodes.hash, keys.hash(code))))
    .returning({ staffId: staffRecoveryCodes.staffId })
  return taken.length === 0 ? null : countRecoveryCodes(ctx, staffId)
}

export const countRecoveryCodes = ({ db }: Pick<Ctx, 'db'>, staffId: string): Promise<number> =>
  db.$count(staffRecoveryCodes, eq(staffRecoveryCodes.staffId, staffId))
