export {
  inquiryFields,
  emptyDraft,
  quarantineQuery,
  type Inquiry,
  type InquiryDraft,
  type InquiryErrors,
  type InquiryField,
  type SubmissionView,
} from './schema.ts'
export { workSubmissions as workQueue } from './jobs.ts'
export {
  claimWaiting,
  markFailed,
  markWorked,
  retryFailed,
  sweepWaiting,
  type ClaimedSubmission,
} from './waiting-submissions.ts'
export { discardSubmission, releaseSubmission } from './release.ts'
export { findByReceipts, findLatestVersions, findSubmissionsOf, listQuarantine } from './queries.ts'
export { mostFormBytes } from './read-form.ts'
export type { Mistake, Mistakes } from './check-draft.ts'
export { createReceipts, type Receipts } from './receipt.ts'
export { openReceiver, type Receiver } from './receiver.ts'
export { createIntake, type Intake, type Outcome, type Posted } from './intake.ts'
export type { Offer } from './check-draft.ts'
export { loadOffer } from './load-offer.ts'
export { checkLedger, type LedgerReport } from './ledger.ts'
export { endStandingCheck, forgetServer, keepStandingCheck, lastLedgerCheck } from './standing-check.ts'
export { createProofOfWork, type ProofOfWork } from './proof-of-work.ts'
