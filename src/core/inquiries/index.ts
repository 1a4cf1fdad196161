export { enterInquiry } from './enter-inquiry.ts'
export { eraseInquiries } from './erase-inquiries.ts'
export { workAtOnce } from './work-at-once.ts'
export { workSubmissions } from './work-submissions.ts'
export { announceInquiries, inquiryChannel } from './announce.ts'
export {
  countInquiriesOf,
  findInquiriesOfPerson,
  findPersonOfInquiry,
  moveInquiries,
  setPrograms,
} from './move-inquiries.ts'
export {
  type Again,
  findMessage,
  findProgress,
  findReached,
  hastenPromises,
  lockInquiries,
  lockInquiry,
  setAgain,
  setAnswered,
  setClosed,
} from './progress.ts'
export { findReceipt, type FoundReceipt } from './find-receipt.ts'
export { findInquiry, findReceiptAndPrograms, listInquiriesOf } from './queries.ts'
export { listInterests } from './words.ts'
export { findAssigned } from './assigned.ts'
export { isBroken, listSources } from './inbox-conditions.ts'
export { writeInquiries, writeInquiriesWorkbook } from './export-inquiries.ts'
export { listInbox } from './list-inbox.ts'
export { searchInquiries } from './search-inquiries.ts'
export { enterInput, exportQuery, inboxQuery, searchQuery } from './schema.ts'
export type { Found, Inbox, InboxQuery, InquiryDetails, InquiryLine } from './schema.ts'
export { inquiriesModule } from './module.ts'
export { findAsked, findExistingInquiries } from './find-existing.ts'
