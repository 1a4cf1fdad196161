import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { recordAudit } from '../audit/index.ts'
import { requireSystem } from './permissions.ts'
import type { FirstAdministratorInput } from './schema.ts'
import { staff, staffAccounts, staffVerifications } from './table.ts'

const purpose = 'first-administrator'
const lifetimeMs = 24 * 3600 * 1000

/** A one-time token for the first administrator, in place of any before it; null once there is staff. Only its hash is kept. */
export async function createSetupToken(ctx: Ctx): Promise<string | null> {
  requireSystem(ctx)
  return inTransaction(ctx, async (ctx) => {
    if (await hasStaff(ctx)) return null
    const token = randomBytes(24).toString('base64url')
    const id = newId()
    const now = ctx.now()
    await ctx.db.delete(staffVerifications).where(eq(staffVerifications.identifier, purpose))
    await ctx.db.insert(staffVerifications).values({
      id,
      identifier: purpose,
      value: hashToken(token),
      expiresAt: new Date(now.getTime() + lifetimeMs),
      createdAt: now,
      updatedAt: now,
    })
    await recordAudit(ctx, 'setup-link.created', { type: 'setup-link', id })
    return token
  })
}

/**
 * Makes the first administrator of a desk without staff, by a setup link that works once.
 * @throws AppError `forbidden` for a link that is used, replaced or expired
 */
export function createFirstAdministrator(ctx: Ctx, input: FirstAdministratorInput): Promise<{ id: string }> {
  return inTransaction(ctx, async (ctx) => {
    await useSetupToken(ctx, input.token)
    // Two servers may each have printed a link: the second one sees the first one's row.
    await ctx.db.execute('lock table staff in share row exclusive mode')
    if (await hasStaff(ctx)) throw linkIsSpent()
    const { hashPassword } = await import('better-auth/crypto')
    const password = await hashPassword(input.password)
    const now = ctx.now()
    const id = newId()
    const stamps = { createdAt: now, updatedAt: now }
    await ctx.db
      .insert(staff)
      .values({ id, name: input.name, email: input.email, role: 'administrator', joinedAt: now, ...stamps })
    await ctx.db
      .insert(staffAccounts)
      .values({ id: newId(), userId: id, accountId: id, providerId: 'credential', password, ...stamps })
    await recordAudit(ctx, 'staff.first-administrator-created', { type: 'staff', id })
    return { id }
  })
}

/**
 * Says whether a setup link still works, and leaves it unused.
 * @throws AppError `forbidden` for a link that is used, replaced or expired
 */
export async function checkSetupToken(ctx: Ctx, token: string): Promise<void> {
  const [row] = await ctx.db
    .select({ id: staffVerifications.id })
    .from(staffVerifications)
    .where(isUsable(ctx, token))
  if (!row || (await hasStaff(ctx))) throw linkIsSpent()
}

async function useSetupToken(ctx: Ctx, token: string): Promise<void> {
  const used = await ctx.db
    .delete(staffVerifications)
    .where(isUsable(ctx, token))
    .returning({ id: staffVerifications.id })
  if (used.length === 0) throw linkIsSpent()
}

const isUsable = (ctx: Ctx, token: string) =>
  and(
    eq(staffVerifications.identifier, purpose),
    eq(staffVerifications.value, hashToken(token)),
    gt(staffVerifications.expiresAt, ctx.now()),
  )

async function hasStaff({ db }: Ctx): Promise<boolean> {
  return (await db.select({ id: staff.id }).from(staff).limit(1)).length > 0
}

const linkIsSpent = () =>
  new AppError(
    'forbidden',
    'This link was used, replaced by a newer one, or is older than a day. Start the server again for a new one.',
  )

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
