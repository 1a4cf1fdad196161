import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { foldName } from '../../kernel/text.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, lockInquiries } from '../inquiries/index.ts'
import { scopeOf } from '../staff/index.ts'
import type { TagsInput } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { tags } from './table.ts'

/** Adds tags to inquiries and takes others off, of one or of many. What is there already, or is gone, stays so. */
export async function tagInquiries(ctx: Ctx, { ids, add, remove }: TagsInput): Promise<void> {
  const { by, scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    const found = await lockInquiries(ctx, ids, scope)
    const added = add.flatMap((tag) =>
      found.map((inquiryId) => ({ inquiryId, tag, tagKey: foldName(tag), ...by, at: ctx.now() })),
    )
    if (added.length > 0) await ctx.db.insert(tags).values(added).onConflictDoNothing()
    if (remove.length > 0)
      await ctx.db
        .delete(tags)
        .where(and(inArray(tags.inquiryId, found), inArray(tags.tagKey, remove.map(foldName))))
    const details = { added: add.length, removed: remove.length }
    await recordAudit(
      ctx,
      'inquiry.tagged',
      ...found.map((id) => ({ type: 'inquiry' as const, id, details })),
    )
    await announceInquiries(ctx, found)
  })
}

/** The tags in use, the most used first. */
export async function listTags(ctx: Ctx): Promise<{ tag: string; count: number }[]> {
  scopeOf(ctx, 'inquiry:read')
  return ctx.db
    .select({ tag: sql<string>`min(${tags.tag})`, count: sql<number>`count(*)::int` })
    .from(tags)
    .groupBy(tags.tagKey)
    .orderBy(sql`count(*) desc`, asc(tags.tagKey))
    .limit(200)
}

/** Of an inquiry that the actor may read, by name. */
export async function findTags({ db }: Ctx, inquiryId: string): Promise<string[]> {
  const rows = await db
    .select({ tag: tags.tag })
    .from(tags)
    .where(eq(tags.inquiryId, inquiryId))
    .orderBy(asc(tags.tagKey))
  return rows.map(({ tag }) => tag)
}
