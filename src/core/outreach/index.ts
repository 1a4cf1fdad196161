export { askForConfirmation, stopAskingForConfirmation } from './ask-for-confirmation.ts'
export { acknowledgeInquiries } from './acknowledge.ts'
export { eraseMailOf, eraseMailTo } from './erase-mail.ts'
export { mailQueue } from './jobs.ts'
export { outreachModule, type MailWork } from './module.ts'
export { findAcknowledged, findAcknowledgements, findInquiryOfMail } from './find-acknowledged.ts'
export { mailboxKey } from './mailbox-key.ts'
export { findReportedMail, noteReport, type ReportedMail } from './note-report.ts'
export { holdWaitingMail } from './hold-waiting.ts'
export { queueMail } from './queue-mail.ts'
export { cancelMail, releaseMail, resendMail, undoMailRelease, undoMs } from './release-mail.ts'
export {
  findAcknowledgement,
  findMail,
  findMailNotices,
  findMailOf,
  listOutbox,
  type Acknowledgement,
} from './queries.ts'
export {
  senderOf,
  sendWaitingMail,
  type MailDeps,
  type MayReceive,
  type RenderMail,
  type School,
} from './send-mail.ts'
export { createMailSender, type MailSender } from './sender.ts'
export { refusedIn, type MailEnd, type OnMailEnded, type Refused } from './settle-mail.ts'
export { forgetNetworks, freeDeadClaims, sweepWaitingMail } from './sweep-mail.ts'
export { mailTemplates, outboxQuery } from './schema.ts'
export type {
  Digest,
  MailDetails,
  MailedEvent,
  MailLine,
  MailNotices,
  Outbox,
  ReportAction,
  RenderedMail,
} from './schema.ts'
