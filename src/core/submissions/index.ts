export {
  channels,
  publicChannels,
  submissionStates,
  quarantineInput,
  quarantineQuery,
  type AnswerLine,
  type Channel,
  type Inquiry,
  type Quarantine,
  type QuarantineLine,
  type Reason,
  type Source,
  type SubmissionState,
  type SubmissionView,
  type Verdict,
} from './schema.ts'
export { confirmQueue, workQueue } from './jobs.ts'
export { readArrival, writeArrival, type Arrival } from './arrival.ts'
export { createReceipts, type Receipts } from './receipt.ts'
export { storeArrivals } from './store-arrivals.ts'
export { assertStores } from './assert-stores.ts'
export { countReceiptsOwed, findReceiptsOwed, markReceiptsOwed, settleReceiptsOwed } from './owed-receipts.ts'
export {
  claimWaiting,
  findUnfinished,
  markWorked,
  postponeWork,
  retryFailed,
  type ClaimedSubmission,
} from './waiting-submissions.ts'
export { discardSubmissions, releaseSubmissions, restoreSubmissions, undoRelease } from './release.ts'
export { eraseSubmissions, findOldSubmissions, findSaidIn, findUnworkedFrom } from './erase-submissions.ts'
export { eraseSamples, findSamples, isMadeUp, sampleSource } from './samples.ts'
export { confirmSubmission, findToConfirm } from './confirm.ts'
export { claimChallenges, type ChallengeUse } from './challenge-uses.ts'
export { listQuarantine } from './list-quarantine.ts'
export { isToldWithin } from './scope.ts'
export { submissionsModule } from './module.ts'
export {
  awaitByReceipt,
  findAnswers,
  findBodies,
  findByReceipts,
  findByReference,
  findLatestVersions,
  findOrigins,
  findSubmissionIds,
  findProofs,
  findSubmissionsOf,
  findVersions,
} from './queries.ts'
