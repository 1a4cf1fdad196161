import { asc, desc, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { foldName } from '../../kernel/text.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { announceInquiries, lockInquiries } from '../inquiries/index.ts'
import { scopeOf } from '../staff/index.ts'
import type { TagsInput } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { tagChanges, tags } from './table.ts'

/**
 * Adds tags to inquiries and takes others off, of one or of many. What is there already, or is gone, stays so.
 * @returns the act, by which `undoTagging` takes it back; null where nothing changed
 */
export async function tagInquiries(ctx: Ctx, { ids, add, remove }: TagsInput): Promise<string | null> {
  const { by, scope } = requireAnswering(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await lockInquiries(ctx, ids, scope)
    const ofAll = (wanted: readonly string[]) =>
      wanted.flatMap((tag) => found.map((inquiryId) => ({ inquiryId, tag, tagKey: foldName(tag) })))
    return changeTags(ctx, by, { add: ofAll(add), remove: ofAll(remove) })
  })
}

/**
 * Takes an act on tags back: what it added is taken off, what it took off is there again. A tag that somebody changed since stays as it is.
 * The undo is an act of its own.
 * @returns how many inquiries have other tags now
 * @throws AppError `not-found` where there is no such act, or none of its inquiries is in reach
 */
export async function undoTagging(ctx: Ctx, actId: string): Promise<number> {
  const { by, scope } = requireAnswering(ctx)
  return inTransaction(ctx, async (ctx) => {
    const changed = await ctx.db
      .selectDistinct({ id: tagChanges.inquiryId })
      .from(tagChanges)
      .where(eq(tagChanges.actId, actId))
    if (changed.length === 0) throw new AppError('not-found', 'There is no such act.')
    const found = await lockInquiries(
      ctx,
      changed.map(({ id }) => id),
      scope,
    )
    const last = await ctx.db
      .selectDistinctOn([tagChanges.inquiryId, tagChanges.tagKey])
      .from(tagChanges)
      .where(isAmong(tagChanges.inquiryId, found))
      .orderBy(tagChanges.inquiryId, tagChanges.tagKey, desc(tagChanges.id))
    const still = last.filter((change) => change.actId === actId)
    await changeTags(ctx, by, {
      add: still.filter(({ isAdded }) => !isAdded),
      remove: still.filter(({ isAdded }) => isAdded),
    })
    return new Set(still.map(({ inquiryId }) => inquiryId)).size
  })
}

type Tagged = { readonly inquiryId: string; readonly tag: string; readonly tagKey: string }
type By = ReturnType<typeof requireAnswering>['by']

/** With the inquiries locked. @returns the act; null where nothing changed */
async function changeTags(
  ctx: Ctx,
  by: By,
  { add, remove }: { add: readonly Tagged[]; remove: readonly Tagged[] },
): Promise<string | null> {
  const columns = { inquiryId: tags.inquiryId, tag: tags.tag, tagKey: tags.tagKey }
  const added =
    add.length === 0
      ? []
      : await ctx.db
          .insert(tags)
          .values(add.map(({ inquiryId, tag, tagKey }) => ({ inquiryId, tag, tagKey, ...by, at: ctx.now() })))
          .onConflictDoNothing()
          .returning(columns)
  const removed =
    remove.length === 0 ? [] : await ctx.db.delete(tags).where(isOneOf(remove)).returning(columns)
  if (added.length + removed.length === 0) return null
  const actId = newId()
  const asChange = (isAdded: boolean) => (each: Tagged) => ({
    id: newId(),
    actId,
    ...each,
    isAdded,
    at: ctx.now(),
  })
  const changes = [...added.map(asChange(true)), ...removed.map(asChange(false))]
  await insertRows(ctx.db, tagChanges, changes)
  const byInquiry = Map.groupBy(changes, ({ inquiryId }) => inquiryId)
  await recordAudit(
    ctx,
    'inquiry.tagged',
    ...[...byInquiry].map(([id, those]) => {
      const more = those.filter(({ isAdded }) => isAdded).length
      return {
        type: 'inquiry' as const,
        id,
        details: { added: more, removed: those.length - more, act: actId },
      }
    }),
  )
  await announceInquiries(ctx, [...byInquiry.keys()])
  return actId
}

const isOneOf = (wanted: readonly Tagged[]) => {
  const ids = sql.param(wanted.map(({ inquiryId }) => inquiryId))
  const keys = sql.param(wanted.map(({ tagKey }) => tagKey))
  return sql`(${tags.inquiryId}, ${tags.tagKey}) in (select * from unnest(${ids}::uuid[], ${keys}::text[]))`
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
