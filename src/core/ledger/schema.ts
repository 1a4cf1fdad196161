import { z } from 'zod'
import type { SubmissionState } from '../submissions/index.ts'

/**
 * What does not add up. Of one receipt that was shown:
 * `missing`: kept nowhere · `other-content`: kept, but not what was sent · `no-inquiry`, `no-acknowledgement`: worked, without the one or the
 * other · `no-audit`: discarded or erased, and nobody is named who did it · `refused`: set aside, for the database did not take it.
 * Of a file, named in the receipt's place: `unreadable`, a file of the journal · `damaged`, a line of the receipt log.
 */
export const discrepancyKinds = [
  'missing',
  'other-content',
  'no-inquiry',
  'no-acknowledgement',
  'no-audit',
  'refused',
  'unreadable',
  'damaged',
] as const
export type DiscrepancyKind = (typeof discrepancyKinds)[number]

/** The whole school's, as it is at this moment: `stuck`, waiting longer than it should · `failed`, given up · `not-noted`, shown, but in no receipt log. */
export type UnfinishedKind = 'stuck' | 'failed' | 'not-noted'

/** Something that does not add up, by receipt. `contentHash` is what the receipt log says was sent. */
export type Discrepancy = {
  readonly receipt: string
  readonly what: DiscrepancyKind
  readonly contentHash?: string
}

/** Receipts shown on the left, what became of each on the right; every receipt stands in exactly one column. */
export type LedgerReport = {
  readonly shown: number
  readonly byState: Readonly<Record<SubmissionState | 'journaled' | 'refused', number>>
  /** The first ten thousand of them. */
  readonly off: readonly { readonly receipt: string; readonly what: DiscrepancyKind | UnfinishedKind }[]
  /** Numbers made with a secret that is no longer ours: that their content is what was sent cannot be proven any more. */
  readonly unproven: number
  /** Lines of the receipt log that cannot be read. */
  readonly damagedLines: number
}

export const closeDiscrepancyInput = z.strictObject({
  /** Why it need not be heard of again. */
  reason: z.string().trim().min(3).max(500),
})

export type DiscrepancyView = {
  id: string
  receipt: string
  what: DiscrepancyKind
  since: string
  server: string
}
