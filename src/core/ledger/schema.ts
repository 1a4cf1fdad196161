import type { SubmissionState } from '../submissions/index.ts'

/** Something that does not add up, by receipt. */
export type Discrepancy = {
  readonly receipt: string
  /**
   * `missing`: shown, kept nowhere · `other-content`: kept, but not what was sent · `refused`: set aside, for the database did not take it ·
   * `unreadable`: a file of the journal, named in the receipt's place · `stuck`: waiting longer than it should · `failed`: given up.
   * Of the last four a person must know however old they are.
   */
  readonly what: 'missing' | 'other-content' | 'refused' | 'unreadable' | 'stuck' | 'failed'
}

/** Receipts shown on the left, what became of each on the right; every receipt stands in exactly one column. */
export type LedgerReport = {
  readonly shown: number
  readonly byState: Readonly<Record<SubmissionState | 'journaled' | 'refused', number>>
  readonly off: readonly Discrepancy[]
  /** Lines of the receipt log that cannot be read; a crash may cut short the last, which was never shown. */
  readonly damagedLines: number
}
