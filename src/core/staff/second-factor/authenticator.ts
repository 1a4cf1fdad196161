import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import type { StaffKeys } from '../keys.ts'
import { requireProof } from '../password.ts'
import { strengthen } from '../sessions.ts'
import { staff, staffAuthenticators, staffPasskeys } from '../table.ts'
import { writeRecoveryCodes } from './recovery-codes.ts'
import { mustHaveSecondFactor } from './roles.ts'

const stepMs = 30_000
/** How many codes before and after the present one are taken: clocks of phones go wrong (RFC 6238, 5.2). */
const drift = 1

type Asked = { sessionId: string | null; password: string }

/**
 * Begins to set up an authenticator app, in place of one that was begun before. It counts once a code of it was typed.
 * @returns the shared secret in base32, and the same as the `otpauth:` address of a QR code
 * @throws AppError `conflict` where one is set up; what `requireProof` throws
 */
export async function beginAuthenticator(
  ctx: Ctx,
  keys: StaffKeys,
  issuer: string,
  asked: Asked,
): Promise<{ secret: string; uri: string }> {
  const staffId = await requireProof(ctx, asked)
  const { Secret, TOTP } = await import('otpauth')
  const secret = new Secret({ size: 20 })
  const row = { sealedSecret: await keys.seal(secret.base32), createdAt: ctx.now(), lastStep: 0 }
  const begun = await ctx.db
    .insert(staffAuthenticators)
    .values({ staffId, ...row })
    .onConflictDoUpdate({
      target: staffAuthenticators.staffId,
      set: row,
      setWhere: isNull(staffAuthenticators.confirmedAt),
    })
    .returning({ id: staffAuthenticators.staffId })
  if (begun.length === 0) throw new AppError('conflict', 'An authenticator app is set up already.')
  const [self] = await ctx.db.select({ email: staff.email }).from(staff).where(eq(staff.id, staffId))
  return { secret: secret.base32, uri: new TOTP({ secret, issuer, label: self?.email ?? '' }).toString() }
}

/**
 * Ends setting up with a code of the app.
 * @returns the recovery codes, which are never shown again
 * @throws AppError `invalid` at `code`; `conflict` where nothing was begun
 */
export async function confirmAuthenticator(
  ctx: Ctx,
  keys: StaffKeys,
  { sessionId, code }: { sessionId: string | null; code: string },
): Promise<{ codes: string[] }> {
  const staffId = requireStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [begun] = await ctx.db
      .select()
      .from(staffAuthenticators)
      .where(and(eq(staffAuthenticators.staffId, staffId), isNull(staffAuthenticators.confirmedAt)))
      .for('update')
    if (!begun) throw new AppError('conflict', 'Begin again to set up the app.')
    const step = await stepOf(ctx, keys, begun.sealedSecret, code)
    if (step === null) throw wrongCode()
    await ctx.db
      .update(staffAuthenticators)
      .set({ confirmedAt: ctx.now(), lastStep: step })
      .where(eq(staffAuthenticators.staffId, staffId))
    if (sessionId !== null) await strengthen(ctx, sessionId)
    await recordAudit(ctx, 'staff.authenticator-added', { type: 'staff', id: staffId })
    return { codes: await writeRecoveryCodes(ctx, keys, staffId) }
  })
}

/**
 * Ends the use of one's own app, with its recovery codes.
 * @throws AppError `conflict` where the role needs a second factor and no passkey is left; what `requireProof` throws
 */
export async function removeAuthenticator(ctx: Ctx, asked: Asked): Promise<void> {
  const staffId = await requireProof(ctx, asked)
  await inTransaction(ctx, async (ctx) => {
    const passkeys = await ctx.db.$count(staffPasskeys, eq(staffPasskeys.staffId, staffId))
    if (passkeys === 0 && (await mustHaveSecondFactor(ctx)))
      throw new AppError('conflict', 'Your role needs a second factor. Add a passkey first.')
    const removed = await deleteAuthenticator(ctx, staffId)
    if (removed) await recordAudit(ctx, 'staff.authenticator-removed', { type: 'staff', id: staffId })
  })
}

/** With its recovery codes, which are of no use without it. */
export async function deleteAuthenticator(ctx: Ctx, staffId: string): Promise<boolean> {
  await writeRecoveryCodes(ctx, null, staffId)
  const removed = await ctx.db
    .delete(staffAuthenticators)
    .where(eq(staffAuthenticators.staffId, staffId))
    .returning({ id: staffAuthenticators.staffId })
  return removed.length > 0
}

/** Whether a code is right and newer than the last one that was; it then works no more. */
export async function takeCode(ctx: Ctx, keys: StaffKeys, staffId: string, code: string): Promise<boolean> {
  const [known] = await ctx.db
    .select({ sealedSecret: staffAuthenticators.sealedSecret })
    .from(staffAuthenticators)
    .where(and(eq(staffAuthenticators.staffId, staffId), isNotNull(staffAuthenticators.confirmedAt)))
  if (!known) return false
  const step = await stepOf(ctx, keys, known.sealedSecret, code)
  if (step === null) return false
  const taken = await ctx.db
    .update(staffAuthenticators)
    .set({ lastStep: step })
    .where(and(eq(staffAuthenticators.staffId, staffId), lt(staffAuthenticators.lastStep, step)))
    .returning({ id: staffAuthenticators.staffId })
  return taken.length > 0
}

/** The half minute that a code belongs to; null for a wrong one. */
async function stepOf(ctx: Ctx, keys: StaffKeys, sealed: string, code: string): Promise<number | null> {
  const { Secret, TOTP } = await import('otpauth')
  const secret = Secret.fromBase32(await keys.unseal(sealed))
  const timestamp = ctx.now().getTime()
  const delta = TOTP.validate({ secret, token: code, timestamp, window: drift })
  return delta === null ? null : Math.floor(timestamp / stepMs) + delta
}

export const wrongCode = () =>
  new AppError('invalid', 'The code is wrong, or was used before.', {
    code: 'The code is wrong, or was used before',
  })

function requireStaff({ actor }: Ctx): string {
  if (actor.kind === 'staff') return actor.id
  throw new AppError('not-signed-in', 'Sign in to do this.')
}
