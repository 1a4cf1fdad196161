import { and, eq } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { actorName, recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import { nameKey } from './keys.ts'
import { columnOf } from './columns.ts'
import { facts, people } from './table.ts'

export type FactDecision = 'accept' | 'decline'

/**
 * Takes a proposed value over as what the school knows, or declines it. Either can be taken back.
 * @throws AppError `not-found` where there is none, `conflict` where someone has decided already, `forbidden`
 */
export async function decideFact(ctx: Ctx, id: string, decision: FactDecision): Promise<void> {
  requireWholeSchool(ctx)
  await inTransaction(ctx, async (ctx) => {
    const [fact] = await ctx.db
      .update(facts)
      .set({
        state: decision === 'accept' ? 'known' : 'refused',
        decidedAt: ctx.now(),
        decidedBy: actorName(ctx.actor),
      })
      .where(and(eq(facts.id, id), eq(facts.state, 'proposed')))
      .returning()
    if (!fact) throw await missingOr(ctx, id)
    if (decision === 'accept') await takeOver(ctx, fact)
    await recordAudit(ctx, decision === 'accept' ? 'person.fact-accepted' : 'person.fact-declined', {
      type: 'person',
      id: fact.personId,
      details: { fact: id, field: fact.field },
    })
  })
}

/** Makes a value that was decided on a proposal again. What was known before is known again, unless it was changed since. */
export async function undoFactDecision(ctx: Ctx, id: string): Promise<void> {
  requireWholeSchool(ctx)
  await inTransaction(ctx, async (ctx) => {
    const [before] = await ctx.db.select().from(facts).where(eq(facts.id, id)).for('update')
    if (!before || before.decidedAt === null) throw await missingOr(ctx, id)
    if (before.replaced) {
      const column = columnOf(before.field)
      const [person] = await ctx.db.select().from(people).where(eq(people.id, before.personId)).for('update')
      if (column && person && person[column] === before.value) await setColumns(ctx, person, before.replaced)
    }
    await ctx.db
      .update(facts)
      .set({ state: 'proposed', decidedAt: null, decidedBy: null, replaced: null })
      .where(eq(facts.id, id))
    await recordAudit(ctx, 'person.fact-undone', {
      type: 'person',
      id: before.personId,
      details: { fact: id, field: before.field },
    })
  })
}

/** What concerns all that is known of a person is for colleagues who see all of it. @throws AppError `forbidden` */
export function requireWholeSchool(ctx: Ctx): void {
  if (scopeOf(ctx, 'inquiry:answer') !== 'all')
    throw new AppError('forbidden', 'You work for some programs only; this concerns all that a person asked.')
}

async function takeOver(ctx: Ctx, fact: typeof facts.$inferSelect): Promise<void> {
  const column = columnOf(fact.field)
  if (!column) return
  const [person] = await ctx.db.select().from(people).where(eq(people.id, fact.personId)).for('update')
  if (!person) throw new Error(`fact ${fact.id} has no person`)
  // A country from the list and one that was typed are one answer.
  const next =
    column === 'country' || column === 'countryTyped'
      ? { country: null, countryTyped: null, [column]: fact.value }
      : { [column]: fact.value }
  const replaced = Object.fromEntries(Object.keys(next).map((key) => [key, person[columnOf(key) ?? column]]))
  await ctx.db.update(facts).set({ replaced }).where(eq(facts.id, fact.id))
  await setColumns(ctx, person, next)
}

async function setColumns(
  ctx: Ctx,
  person: typeof people.$inferSelect,
  next: Readonly<Record<string, string | null>>,
): Promise<void> {
  const changed = { ...person, ...next }
  await ctx.db
    .update(people)
    .set({ ...next, nameKey: nameKey(changed.firstName, changed.lastName), comparedAt: null })
    .where(eq(people.id, person.id))
}

async function missingOr(ctx: Ctx, id: string): Promise<AppError> {
  return (await ctx.db.$count(facts, eq(facts.id, id))) === 0
    ? new AppError('not-found', 'There is no such value.')
    : new AppError('conflict', 'Someone has decided on this value already.')
}
