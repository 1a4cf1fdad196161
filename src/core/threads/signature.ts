import { eq } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { SignatureInput } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { signatures } from './table.ts'

/** What stands below one's own replies; the name alone where nothing was written. */
export async function findSignature(ctx: Ctx): Promise<{ text: string }> {
  const { by } = requireAnswering(ctx)
  const [row] = await ctx.db
    .select({ text: signatures.text })
    .from(signatures)
    .where(eq(signatures.staffId, by.staffId))
  return { text: row?.text ?? by.staffName }
}

/** Replies that wait to leave keep the one they were written with. An empty text puts nothing below. */
export async function keepSignature(ctx: Ctx, { text }: SignatureInput): Promise<void> {
  const { by } = requireAnswering(ctx)
  const row = { text, updatedAt: ctx.now() }
  await ctx.db
    .insert(signatures)
    .values({ staffId: by.staffId, ...row })
    .onConflictDoUpdate({ target: signatures.staffId, set: row })
}
