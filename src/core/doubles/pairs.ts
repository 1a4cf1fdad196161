import { and, asc, eq, gt, or } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { countInquiriesOf } from '../inquiries/index.ts'
import { findPeople, requireWholeSchool } from '../people/index.ts'
import type { Pair, Pairs } from './schema.ts'
import { pairs } from './table.ts'

const pageSize = 25

/** Pairs of people who may be one, the first found first. @param after the id of the last pair of the page before */
export async function listPairs(ctx: Ctx, after?: string): Promise<Pairs> {
  requireWholeSchool(ctx)
  const isOpen = eq(pairs.state, 'open')
  const [rows, total] = await Promise.all([
    ctx.db
      .select()
      .from(pairs)
      .where(and(isOpen, after ? gt(pairs.id, after) : undefined))
      .orderBy(asc(pairs.id))
      .limit(pageSize + 1),
    ctx.db.$count(pairs, isOpen),
  ])
  const shown = await viewPairs(ctx, rows.slice(0, pageSize))
  return { pairs: shown, total, next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null }
}

/** The open pairs of one person. */
export async function listPairsOf(ctx: Ctx, personId: string): Promise<Pair[]> {
  requireWholeSchool(ctx)
  const rows = await ctx.db
    .select()
    .from(pairs)
    .where(and(eq(pairs.state, 'open'), or(eq(pairs.firstId, personId), eq(pairs.secondId, personId))))
    .limit(pageSize)
  return viewPairs(ctx, rows)
}

/** Says that two are two, for good; or takes that back. @throws AppError `conflict`, `not-found` */
export async function decidePair(ctx: Ctx, id: string, decision: 'apart' | 'open'): Promise<void> {
  requireWholeSchool(ctx)
  await inTransaction(ctx, async (ctx) => {
    const isDecided = decision === 'apart'
    const changed = await ctx.db
      .update(pairs)
      .set({
        state: decision,
        decidedAt: isDecided ? ctx.now() : null,
        decidedBy: isDecided ? actorName(ctx.actor) : null,
      })
      .where(and(eq(pairs.id, id), eq(pairs.state, isDecided ? 'open' : 'apart')))
      .returning({ id: pairs.id })
    if (changed.length === 0) {
      if ((await ctx.db.$count(pairs, eq(pairs.id, id))) === 0)
        throw new AppError('not-found', 'There is no such pair.')
      throw new AppError('conflict', 'Someone has decided on these two already.')
    }
    await recordAudit(ctx, isDecided ? 'people.kept-apart' : 'people.compared-again', { type: 'pair', id })
  })
}

/** Marks the pair of two people, and opens or closes what else the one that is gone was part of. */
export async function settlePairs(
  { db, now, actor }: Ctx,
  keptId: string,
  goneId: string,
  state: 'joined' | 'apart' | 'open',
): Promise<void> {
  const [firstId = '', secondId = ''] = [keptId, goneId].toSorted()
  await db
    .update(pairs)
    .set({
      state,
      decidedAt: state === 'open' ? null : now(),
      decidedBy: state === 'open' ? null : actorName(actor),
    })
    .where(and(eq(pairs.firstId, firstId), eq(pairs.secondId, secondId)))
}

async function viewPairs(ctx: Ctx, rows: readonly (typeof pairs.$inferSelect)[]): Promise<Pair[]> {
  const ids = rows.flatMap(({ firstId, secondId }) => [firstId, secondId])
  const [people, asked] = await Promise.all([findPeople(ctx, ids), countInquiriesOf(ctx, ids)])
  const sideOf = (id: string) => {
    const person = people.get(id)
    if (!person) return null
    const { inquiries = 0, lastAskedAt = null } = asked.get(id) ?? {}
    return { ...person, inquiries, lastAskedAt: lastAskedAt?.toISOString() ?? null }
  }
  return rows.flatMap(({ id, firstId, secondId, reasons }) => {
    const [first, second] = [sideOf(firstId), sideOf(secondId)]
    return first && second ? [{ id, reasons, sides: [first, second] as const satisfies Pair['sides'] }] : []
  }) as Pair[]
}

/** Open pairs of someone who was joined since say nothing any more. */
export async function dropOpenPairs({ db }: Ctx, goneId: string): Promise<void> {
  await db
    .delete(pairs)
    .where(and(eq(pairs.state, 'open'), or(eq(pairs.firstId, goneId), eq(pairs.secondId, goneId))))
}
