import { and, eq, gt, isNotNull } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import type { Ctx } from '../../context.ts'
import { countProof, forgiveProof } from '../attempts.ts'
import type { StaffKeys } from '../keys.ts'
import { findByPasskey } from '../passkeys/passkey-sign-in.ts'
import type { PasskeyPlace } from '../passkeys/passkeys.ts'
import type { SecondStep, SecondStepInput } from '../schema.ts'
import type { StaffLinks } from '../staff-links.ts'
import { staff, staffAuthenticators, staffPasskeys, staffVerifications } from '../table.ts'
import { takeCode, wrongCode } from './authenticator.ts'
import { takeRecoveryCode } from './recovery-codes.ts'
import { roleDemands } from './roles.ts'

const purpose = 'second-step'
const lifetimeMs = 10 * 60_000

type Options = { keys: StaffKeys; place: PasskeyPlace; links: StaffLinks }

export function createSecondSteps({ keys, place, links }: Options) {
  return {
    /** What an account asks for after a password or a mailed link; null where that is enough, or nothing more is set up. */
    async begin(ctx: Ctx, staffId: string): Promise<SecondStep | null> {
      const ways = await waysOf(ctx, staffId)
      if (ways.length === 0) return null
      const id = newId()
      const now = ctx.now()
      await ctx.db.insert(staffVerifications).values({
        id,
        identifier: purpose,
        value: staffId,
        expiresAt: new Date(now.getTime() + lifetimeMs),
        createdAt: now,
        updatedAt: now,
      })
      return { token: links.tokenFor(id), ways }
    },

    /**
     * Whose second step it was, once it is right; it then is over.
     * @throws AppError `invalid` at `code`, `too-many`; `forbidden` where the first step was ten minutes ago
     */
    async take(ctx: Ctx, input: SecondStepInput): Promise<string> {
      const id = links.idOf(input.token)
      if (id === null) throw isOver()
      const isThis = and(
        eq(staffVerifications.id, id),
        eq(staffVerifications.identifier, purpose),
        gt(staffVerifications.expiresAt, ctx.now()),
      )
      const [begun] = await ctx.db
        .select({ staffId: staffVerifications.value })
        .from(staffVerifications)
        .where(isThis)
      if (!begun) throw isOver()
      const { staffId } = begun
      if ('code' in input) await takeTyped(ctx, staffId, input.code)
      else if ((await findByPasskey(ctx, place, input.response)) !== staffId)
        throw new AppError('invalid', 'This passkey is of another account.')
      const ended = await ctx.db
        .delete(staffVerifications)
        .where(isThis)
        .returning({ id: staffVerifications.id })
      if (ended.length === 0) throw isOver()
      return staffId
    },
  }

  async function takeTyped(ctx: Ctx, staffId: string, typed: string): Promise<void> {
    await countProof(ctx, 'second', staffId)
    const figures = typed.normalize('NFKC').replaceAll(/\s/g, '')
    const isAppCode = /^\d{6}$/.test(figures)
    const left = isAppCode ? null : await takeRecoveryCode(ctx, keys, staffId, typed)
    if (left === null && !(isAppCode && (await takeCode(ctx, keys, staffId, figures)))) {
      await recordAudit(ctx, 'staff.second-factor-refused', {
        type: 'staff',
        id: staffId,
        details: { way: isAppCode ? 'code' : 'recovery-code' },
      })
      throw wrongCode()
    }
    await forgiveProof(ctx, 'second', staffId)
    if (left !== null)
      await recordAudit(ctx, 'staff.recovery-code-used', { type: 'staff', id: staffId, details: { left } })
  }
}

/** A passkey is asked for beside the password only where the role demands a second factor: else it is one more way to sign in. */
async function waysOf({ db }: Ctx, staffId: string): Promise<SecondStep['ways']> {
  const [hasApp, passkeys] = await Promise.all([
    db.$count(
      staffAuthenticators,
      and(eq(staffAuthenticators.staffId, staffId), isNotNull(staffAuthenticators.confirmedAt)),
    ),
    db.$count(staffPasskeys, eq(staffPasskeys.staffId, staffId)),
  ])
  if (hasApp > 0) return passkeys > 0 ? ['code', 'passkey'] : ['code']
  if (passkeys === 0) return []
  const [self] = await db.select({ role: staff.role }).from(staff).where(eq(staff.id, staffId))
  return self && (await roleDemands(db, self.role)) ? ['passkey'] : []
}

const isOver = () => new AppError('forbidden', 'This took too long. Sign in again.')
