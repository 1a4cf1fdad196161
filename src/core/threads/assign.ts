import { and, eq, isNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import {
  announceInquiries,
  findReached,
  hastenPromises,
  lockInquiries,
  lockInquiry,
} from '../inquiries/index.ts'
import { findAnsweringColleague, requireSystem } from '../staff/index.ts'
import type { AssignInput, ClaimInput } from './schema.ts'
import { requireAnswering } from './staff-actor.ts'
import { assignments } from './table.ts'

/**
 * Takes an inquiry on, from nobody or from the colleague who has it.
 * @throws AppError `conflict` where by now somebody else has it than the counselor saw
 */
export async function claimInquiry(ctx: Ctx, inquiryId: string, { from }: ClaimInput): Promise<void> {
  const { by, scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const [current] = await ctx.db.select().from(assignments).where(isCurrent(inquiryId))
    if (current?.staffId === by.staffId) return
    if ((current?.staffId ?? null) !== from)
      throw new AppError(
        'conflict',
        current ? `${current.staffName} has this inquiry now.` : 'Nobody has this inquiry any more.',
      )
    if (current) await endAssignment(ctx, inquiryId)
    await ctx.db.insert(assignments).values({ id: newId(), inquiryId, ...by, at: ctx.now() })
    await recordAudit(ctx, 'inquiry.claimed', { type: 'inquiry', id: inquiryId, details: { from } })
    await announceInquiries(ctx, [inquiryId])
  })
}

/**
 * Gives inquiries to a colleague, or back to everyone; of one or of many.
 * @param input.to null for nobody
 * @throws AppError `not-found` where no such colleague answers inquiries, `invalid` where they could not open one of these
 */
export async function assignInquiries(ctx: Ctx, { ids, to }: AssignInput): Promise<void> {
  const { by, scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    const colleague = to === null ? null : await findAnsweringColleague(ctx, to)
    if (to !== null && !colleague)
      throw new AppError('not-found', 'This colleague does not answer inquiries.')
    const found = await lockInquiries(ctx, ids, scope)
    // Given to who never sees it, nobody would take it up any more.
    const { name = '', programs = null } = colleague ?? {}
    if (programs && (await findReached(ctx, found, { programs })).length < found.length)
      throw new AppError('invalid', `${name} works for other programs and could not open what you chose.`)
    const current = await ctx.db
      .select({ inquiryId: assignments.inquiryId, staffId: assignments.staffId })
      .from(assignments)
      .where(and(isAmong(assignments.inquiryId, found), isNull(assignments.endedAt)))
    const from = new Map(current.map((each) => [each.inquiryId, each.staffId]))
    const changed = found.filter((id) => (from.get(id) ?? null) !== to)
    for (const id of changed) if (from.has(id)) await endAssignment(ctx, id)
    if (colleague && changed.length > 0)
      await ctx.db.insert(assignments).values(
        changed.map((inquiryId) => ({
          id: newId(),
          inquiryId,
          staffId: colleague.id,
          staffName: colleague.name,
          byId: by.staffId,
          byName: by.staffName,
          at: ctx.now(),
        })),
      )
    await recordAudit(
      ctx,
      'inquiry.assigned',
      ...changed.map((id) => ({
        type: 'inquiry' as const,
        id,
        details: { from: from.get(id) ?? null, to },
      })),
    )
    await announceInquiries(ctx, changed)
  })
}

export type RulePlacement = {
  inquiryId: string
  staffId: string
  staffName: string
  ruleId: string
  ruleName: string
  /** Key of the answering hours of its team, and by when it is answered in these; null for the school's. */
  hours: { key: string; answerBy: Date } | null
}

/** Gives inquiries to colleagues as rules say; what somebody took meanwhile stays theirs. In a transaction. */
export async function placeInquiries(ctx: Ctx, placements: readonly RulePlacement[]): Promise<void> {
  requireSystem(ctx)
  if (placements.length === 0) return
  const placed = await ctx.db
    .insert(assignments)
    .values(
      placements.map(({ hours, ...each }) => ({
        id: newId(),
        ...each,
        hours: hours?.key ?? null,
        at: ctx.now(),
      })),
    )
    .onConflictDoNothing()
    .returning({ id: assignments.inquiryId, rule: assignments.ruleId, to: assignments.staffId })
  const placedIds = new Set(placed.map(({ id }) => id))
  await hastenPromises(
    ctx,
    placements.flatMap(({ inquiryId, hours }) =>
      hours && placedIds.has(inquiryId) ? [{ inquiryId, answerBy: hours.answerBy }] : [],
    ),
  )
  await recordAudit(
    ctx,
    'inquiry.routed',
    ...placed.map(({ id, rule, to }) => ({
      type: 'inquiry' as const,
      id,
      details: { rule: rule ?? '', to },
    })),
  )
  await announceInquiries(
    ctx,
    placed.map(({ id }) => id),
  )
}

/** Gives an inquiry back, so that anyone may take it. Nothing changes where nobody has it. */
export async function unclaimInquiry(ctx: Ctx, inquiryId: string): Promise<void> {
  const { scope } = requireAnswering(ctx)
  await inTransaction(ctx, async (ctx) => {
    await lockInquiry(ctx, inquiryId, scope)
    const from = await endAssignment(ctx, inquiryId)
    if (from === undefined) return
    await recordAudit(ctx, 'inquiry.unclaimed', { type: 'inquiry', id: inquiryId, details: { from } })
    await announceInquiries(ctx, [inquiryId])
  })
}

async function endAssignment(ctx: Ctx, inquiryId: string): Promise<string | undefined> {
  const [ended] = await ctx.db
    .update(assignments)
    .set({ endedAt: ctx.now() })
    .where(isCurrent(inquiryId))
    .returning({ staffId: assignments.staffId })
  return ended?.staffId
}

const isCurrent = (inquiryId: string) =>
  and(eq(assignments.inquiryId, inquiryId), isNull(assignments.endedAt))
