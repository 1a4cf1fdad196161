import { findAcknowledgement, type Acknowledgement } from '../outreach/index.ts'
import { findByReceipts, type Inquiry, type SubmissionState } from '../submissions/index.ts'
import type { Ctx } from '../context.ts'
import { findPromise, type FoundPromise } from './find-promise.ts'

/** What a sender's receipt page shows. */
export type FoundReceipt = FoundPromise & {
  readonly receivedAt: Date
  readonly state: SubmissionState
  /** It waits for its sender to confirm it by mail. */
  readonly isToConfirm: boolean
  /** What was sent, as it was understood. */
  readonly inquiry: Inquiry
  /** What became of the mail that confirms it; null where none was decided yet. */
  readonly acknowledgement: Acknowledgement | null
}

/** What became of a submission, for its sender, whose right is the signed address of the page; null where the number is not known. */
export async function findReceipt(ctx: Ctx, receipt: string): Promise<FoundReceipt | null> {
  const row = (await findByReceipts(ctx, [receipt])).get(receipt)
  if (!row) return null
  const { receivedAt, state, inquiryId, inquiry, verdict } = row
  const isToConfirm = state === 'quarantined' && verdict.reasons.includes('unconfirmed')
  const found = { receivedAt, state, isToConfirm, inquiry }
  if (inquiryId === null)
    return {
      ...found,
      promisedBy: row.promisedBy,
      answeredAt: null,
      isAnsweredInPart: false,
      isClosed: false,
      acknowledgement: null,
    }
  // Once there is an inquiry, its clock counts: a correction runs on the one of what it corrects.
  return {
    ...found,
    ...(await findPromise(ctx, inquiryId)),
    acknowledgement: await findAcknowledgement(ctx, inquiryId),
  }
}
