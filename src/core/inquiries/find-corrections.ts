import { and, gt, isNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { emailKey, findPeopleAt } from '../people/index.ts'
import { findAnswers, type ClaimedSubmission, type Inquiry } from '../submissions/index.ts'
import { correctionWindowMs, isCorrection } from './is-correction.ts'
import { inquiries } from './table.ts'

/** What a submission corrects: an inquiry that stands, or one that another submission of the batch is about to open. */
export type Corrected =
  | { readonly inquiryId: string; readonly personId: string }
  | { readonly submissionId: string }

type Open = { readonly corrected: Corrected; readonly receivedAt: Date; readonly first: Inquiry }

/**
 * Finds the submissions that only correct what the same person asked within a day and nobody has answered yet. They become a
 * further version of that inquiry, so that nobody is answered twice; any other one opens an inquiry of its own.
 * The addresses must be locked (`lockAddresses`).
 * @returns by submission id
 */
export async function findCorrections(
  ctx: Ctx,
  claimed: readonly ClaimedSubmission[],
): Promise<Map<string, Corrected>> {
  const open = Map.groupBy(await findUnanswered(ctx, claimed), ({ first }) => emailKey(first.email))
  const corrections = new Map<string, Corrected>()
  for (const each of claimed) {
    const key = emailKey(each.inquiry.email)
    const asked = open.get(key) ?? []
    const before = asked.find(
      ({ first, receivedAt }) =>
        Math.abs(each.receivedAt.getTime() - receivedAt.getTime()) < correctionWindowMs &&
        isCorrection(first, each.inquiry),
    )
    if (before) corrections.set(each.id, before.corrected)
    else {
      const own = { corrected: { submissionId: each.id }, receivedAt: each.receivedAt, first: each.inquiry }
      open.set(key, [...asked, own])
    }
  }
  return corrections
}

/** Inquiries of the last day from these addresses, with what was asked first in each. */
async function findUnanswered(ctx: Ctx, claimed: readonly ClaimedSubmission[]): Promise<Open[]> {
  const people = await findPeopleAt(
    ctx,
    claimed.map((each) => each.inquiry.email),
  )
  if (people.length === 0) return []
  const earliest = Math.min(...claimed.map((each) => each.receivedAt.getTime()))
  const rows = await ctx.db
    .select({
      id: inquiries.id,
      personId: inquiries.personId,
      receipt: inquiries.receipt,
      receivedAt: inquiries.receivedAt,
    })
    .from(inquiries)
    .where(
      and(
        isAmong(
          inquiries.personId,
          people.map(({ id }) => id),
        ),
        gt(inquiries.receivedAt, new Date(earliest - correctionWindowMs)),
        isNull(inquiries.answeredAt),
        // Nor in part: who wrote an answer to it has read what it said then.
        isNull(inquiries.firstAnsweredAt),
        // Put away without an answer, a further version of it would be seen by nobody.
        isNull(inquiries.closedAt),
      ),
    )
    .orderBy(inquiries.receivedAt)
  const firsts = await findAnswers(
    ctx,
    rows.map(({ receipt }) => receipt),
  )
  return rows.flatMap(({ id, personId, receipt, receivedAt }) => {
    const first = firsts.get(receipt)
    return first ? [{ corrected: { inquiryId: id, personId }, receivedAt, first }] : []
  })
}
