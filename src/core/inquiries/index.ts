export { workSubmissions } from './work-submissions.ts'
export { inquiryChannel } from './announce.ts'
export { findPromise } from './find-promise.ts'
export { findInquiry, listInbox } from './queries.ts'
export { inboxQuery, quarantineQuery } from './schema.ts'
export type {
  Inbox,
  InboxQuery,
  InquiryDetails,
  InquiryLine,
  Quarantine,
  QuarantineLine,
  SubmissionView,
} from './schema.ts'
