import { and, eq } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { staffAccounts } from '../staff/index.ts'

const provider = 'credential'

/** Sets a colleague's password, as better-auth keeps it. Call it in the transaction that spent the link. */
export async function setPassword(ctx: Ctx, staffId: string, password: string): Promise<void> {
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(password)
  const now = ctx.now()
  const changed = await ctx.db
    .update(staffAccounts)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(staffAccounts.userId, staffId), eq(staffAccounts.providerId, provider)))
    .returning({ id: staffAccounts.id })
  if (changed.length > 0) return
  await ctx.db.insert(staffAccounts).values({
    id: newId(),
    userId: staffId,
    accountId: staffId,
    providerId: provider,
    password: hash,
    createdAt: now,
    updatedAt: now,
  })
}
