import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Language } from '../../kernel/languages.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { listPasskeys } from './passkeys/passkeys.ts'
import { hasPassword, requireProof } from './password.ts'
import type { AccountView } from './schema.ts'
import { countRecoveryCodes } from './second-factor/recovery-codes.ts'
import { mustHaveSecondFactor } from './second-factor/roles.ts'
import { staff, staffAccounts, staffAuthenticators, staffSessions } from './table.ts'

/** The account of the one who asks. @throws AppError `not-signed-in` */
export async function readAccount(ctx: Ctx): Promise<AccountView> {
  const { actor, db } = ctx
  if (actor.kind !== 'staff') throw new AppError('not-signed-in', 'Sign in to do this.')
  const [self] = await db.select({ email: staff.email }).from(staff).where(eq(staff.id, actor.id))
  const [app] = await db
    .select({ since: staffAuthenticators.confirmedAt })
    .from(staffAuthenticators)
    .where(and(eq(staffAuthenticators.staffId, actor.id), isNotNull(staffAuthenticators.confirmedAt)))
  return {
    name: actor.name,
    email: self?.email ?? '',
    role: actor.role,
    hasPassword: await hasPassword(ctx, actor.id),
    authenticatorSince: app?.since?.toISOString() ?? null,
    recoveryCodes: await countRecoveryCodes(ctx, actor.id),
    passkeys: await listPasskeys(ctx),
    mustHaveSecondFactor: await mustHaveSecondFactor(ctx),
  }
}

/** What the desk and our mail speak to the one who asks, from now on. @throws AppError `not-signed-in` */
export async function chooseLanguage(ctx: Ctx, language: Language): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new AppError('not-signed-in', 'Sign in to do this.')
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.update(staff).set({ language, updatedAt: ctx.now() }).where(eq(staff.id, actor.id))
    await recordAudit(ctx, 'staff.language-chosen', { type: 'staff', id: actor.id, details: { language } })
  })
}

/**
 * Sets a new password and ends every other session.
 * @throws AppError what `requireProof` throws
 */
export async function changePassword(
  ctx: Ctx,
  { sessionId, password, newPassword }: { sessionId: string | null; password: string; newPassword: string },
): Promise<void> {
  const staffId = await requireProof(ctx, { sessionId, password })
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(newPassword)
  await inTransaction(ctx, async (ctx) => {
    const changed = await ctx.db
      .update(staffAccounts)
      .set({ password: hash, updatedAt: ctx.now() })
      .where(and(eq(staffAccounts.userId, staffId), eq(staffAccounts.providerId, 'credential')))
      .returning({ id: staffAccounts.id })
    if (changed.length === 0) throw new AppError('conflict', 'This account has no password.')
    await ctx.db
      .delete(staffSessions)
      .where(
        and(
          eq(staffSessions.userId, staffId),
          sessionId === null ? undefined : ne(staffSessions.id, sessionId),
        ),
      )
    await recordAudit(ctx, 'staff.password-changed', { type: 'staff', id: staffId })
  })
}
