import type { Ctx } from '../context.ts'
import { findAudited } from '../audit/index.ts'
import { findExistingInquiries } from '../inquiries/index.ts'
import { findAcknowledged } from '../outreach/index.ts'
import { findProofs, type Inquiry, type Receipts } from '../submissions/index.ts'
import { findOtherAnswers } from './find-other-answers.ts'
import type { DiscrepancyKind, LedgerReport } from './schema.ts'

/** What the receipt log says. */
export type Claim = { readonly receipt: string; readonly contentHash: string }

/** What is kept for a receipt in the journal: the hash that stands there, and whether its answers still give it. */
export type Kept = { readonly contentHash: string; readonly content: Content }

/** `unproven`: made with another secret. */
type Content = 'right' | 'changed' | 'unproven'

/** Where receipts may be kept beside the database. */
export type JournalProof = { readonly waiting: Map<string, Kept>; readonly refused: Map<string, Kept> }

export type Proven = {
  readonly receipt: string
  readonly state: keyof LedgerReport['byState'] | null
  readonly what: DiscrepancyKind | null
  readonly isUnproven: boolean
}

type Numbers = Pick<Receipts, 'hashContent' | 'numbersFor'>

/**
 * Proves for each receipt that was shown where it is kept, with the answers that were sent, and that what its state says was done.
 * @param isThorough whether body, inquiry and mail are read too and held against the answers, which costs many times as much
 */
export async function proveReceipts(
  ctx: Ctx,
  numbers: Numbers,
  claims: readonly Claim[],
  journal: JournalProof,
  isThorough: boolean,
): Promise<Proven[]> {
  const rows = await findProofs(
    ctx,
    claims.map((each) => each.receipt),
  )
  const all = [...rows.values()]
  const inquiryIds = [...new Set(all.flatMap((row) => (row.state === 'worked' ? (row.inquiryId ?? []) : [])))]
  const [existing, acknowledged, audited] = [
    await findExistingInquiries(ctx, inquiryIds),
    await findAcknowledged(ctx, inquiryIds),
    await findAudited(
      ctx,
      'submission',
      all.filter((row) => row.state === 'discarded' || row.state === 'erased').map((row) => row.id),
      ['submission.discarded', 'submission.erased'],
    ),
  ]

  const others = isThorough ? await findOtherAnswers(ctx, all) : new Set<string>()

  return claims.map((claim): Proven => {
    const row = rows.get(claim.receipt)
    if (!row) return proveInJournal(claim, journal)
    const contentHash = base64url(row.contentHash)
    const content = row.state === 'erased' ? 'unproven' : contentOf(numbers, row)
    const { state } = row
    const isUnproven = content === 'unproven' && state !== 'erased'
    return { receipt: claim.receipt, state, what: whatIsOff(), isUnproven }

    function whatIsOff(): DiscrepancyKind | null {
      // The body as it arrived stands beside the answers, for a person who doubts how they were read.
      if (
        state !== 'erased' &&
        (contentHash !== claim.contentHash || content === 'changed' || !row?.hasBody || others.has(row.id))
      )
        return 'other-content'
      if (state === 'worked') {
        if (!row?.inquiryId || !existing.has(row.inquiryId)) return 'no-inquiry'
        // Who called without giving an address gets no mail.
        if (!acknowledged.has(row.inquiryId) && row.inquiry.email !== '') return 'no-acknowledgement'
      }
      if (state === 'discarded' || state === 'erased')
        return audited.has(`${row?.id} submission.${state}`) ? null : 'no-audit'
      return null
    }
  })
}

function proveInJournal({ receipt, contentHash }: Claim, { waiting, refused }: JournalProof): Proven {
  const kept = waiting.get(receipt) ?? refused.get(receipt)
  if (!kept) return { receipt, state: null, what: 'missing', isUnproven: false }
  const isRight = kept.contentHash === contentHash && kept.content !== 'changed'
  return {
    receipt,
    state: waiting.has(receipt) ? 'journaled' : 'refused',
    what: isRight ? null : 'other-content',
    isUnproven: kept.content === 'unproven',
  }
}

/** For what the journal holds; its hash alone stays in memory. */
export const proveKept = (numbers: Numbers, row: Numbered): Kept => ({
  contentHash: base64url(row.contentHash),
  content: contentOf(numbers, row),
})

type Numbered = {
  readonly receipt: string
  readonly contentHash: Uint8Array
  readonly receivedAt: Date
  readonly inquiry: Inquiry
}

/** Whether the answers still give the hash; a number that our secret does not give from it was made with another one. */
function contentOf(numbers: Numbers, { receipt, contentHash, receivedAt, inquiry }: Numbered): Content {
  if (hashesTo(numbers, inquiry, contentHash)) return 'right'
  const { receipt: current, previous, repeats } = numbers.numbersFor(contentHash, receivedAt)
  return [current, previous, ...repeats].includes(receipt) ? 'changed' : 'unproven'
}

function hashesTo(numbers: Numbers, inquiry: Inquiry, contentHash: Uint8Array): boolean {
  try {
    return numbers.hashContent(inquiry).equals(contentHash)
  } catch {
    // Answers that lost a field have no hash.
    return false
  }
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
