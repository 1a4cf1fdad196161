import { and, gt, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { ClaimedSubmission } from '../submissions/index.ts'
import { inquiries, inquiryPrograms } from './table.ts'

const dayMs = 24 * 3600 * 1000

/** An inquiry that a submission corrects: one that exists, or one that another submission of the batch is about to open. */
export type Edited = { id: string | null; submissionId: string; receivedAt: Date }

/**
 * Finds the submissions that only correct what the same person just asked: about the same programs and interest, within a day, not yet
 * answered. They become a further version of that inquiry, so nobody is answered twice; any other one opens an inquiry of its own.
 */
export async function findEditedInquiries(
  ctx: Ctx,
  claimed: readonly ClaimedSubmission[],
  personOf: (each: ClaimedSubmission) => string,
): Promise<Map<string, Edited>> {
  const recent = await findRecent(
    ctx,
    [...new Set(claimed.map(personOf))],
    claimed[0]?.receivedAt ?? ctx.now(),
  )
  const open = new Map<string, Edited>(
    recent.map((each) => [
      subject(each.personId, each.interest, each.programs),
      { ...each, submissionId: '' },
    ]),
  )
  const edited = new Map<string, Edited>()
  for (const each of claimed) {
    const about = subject(personOf(each), each.inquiry.interest, each.inquiry.programs)
    const before = open.get(about)
    if (before && each.receivedAt.getTime() - before.receivedAt.getTime() < dayMs) edited.set(each.id, before)
    else open.set(about, { id: null, submissionId: each.id, receivedAt: each.receivedAt })
  }
  return edited
}

const subject = (personId: string, interest: string, programs: readonly string[]) =>
  JSON.stringify([personId, interest, programs.toSorted()])

async function findRecent(ctx: Ctx, personIds: string[], since: Date) {
  const rows = await ctx.db
    .select({
      id: inquiries.id,
      personId: inquiries.personId,
      interest: inquiries.interest,
      receivedAt: inquiries.receivedAt,
    })
    .from(inquiries)
    .where(
      and(
        inArray(inquiries.personId, personIds),
        gt(inquiries.receivedAt, new Date(since.getTime() - dayMs)),
        isNull(inquiries.answeredAt),
      ),
    )
    .orderBy(inquiries.receivedAt)
  if (rows.length === 0) return []
  const programs = await ctx.db
    .select()
    .from(inquiryPrograms)
    .where(
      inArray(
        inquiryPrograms.inquiryId,
        rows.map((row) => row.id),
      ),
    )
  const byInquiry = Map.groupBy(programs, (row) => row.inquiryId)
  return rows.map((row) => ({ ...row, programs: (byInquiry.get(row.id) ?? []).map((each) => each.program) }))
}
