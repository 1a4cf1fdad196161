export { answerByFor } from './answer-by.ts'
export { answerElsewhere, replyToInquiry, undoAnswer } from './answer.ts'
export { assignInquiries, claimInquiry, placeInquiries, unclaimInquiry } from './assign.ts'
export { releaseAssignments, releaseOutOfReach } from './release-assignments.ts'
export { closeInquiries, closeInquiry, reopenInquiries, reopenInquiry } from './close.ts'
export { findDraft, keepDraft } from './drafts.ts'
export { addNote, editNote, removeNote } from './notes.ts'
export { findQuestionMarks, markQuestion } from './mark-question.ts'
export { addAttachment, findAttachment, removeAttachment } from './attachments.ts'
export { findSignature, keepSignature } from './signature.ts'
export { listTags, tagInquiries, undoTagging } from './tags.ts'
export {
  countUnplacedMail,
  eraseThreads,
  eraseUnplacedMail,
  eraseUnplacedMailFrom,
  findSendersOf,
} from './erase-threads.ts'
export {
  findIncomingMail,
  findRawMail,
  joinMail,
  keepUnjoinedMail,
  type IncomingState,
  type UnplacedFor,
} from './join-mail.ts'
export { noteDelivery, noteUndelivered } from './note-delivery.ts'
export {
  countStrayMail,
  findStrayRaw,
  joinStrayMail,
  listStrayMail,
  openFromMail,
  setMailAside,
  takeAsWritten,
  undoPlacing,
} from './place-mail.ts'
export { giveSign, keepSign, presenceChannel } from './presence.ts'
export type { ColleagueThere, SignInput } from './schema.ts'
export { findPersonPage } from './person-page.ts'
export { findThread } from './queries.ts'
export {
  answerElsewhereInput,
  assignInput,
  claimInput,
  closeInput,
  closeManyInput,
  draftInput,
  editNoteInput,
  markInput,
  noteInput,
  removeNoteInput,
  replyInput,
  signatureInput,
  signInput,
  tagsInput,
  undoTagsInput,
} from './schema.ts'
export { joinMailInput, openFromMailInput, strayQuery } from './schema/stray-mail.ts'
export type { AnswerView, Thread } from './schema.ts'
export { maxOpening, wholeText } from './whole-text.ts'
export { threadsModule } from './module.ts'
