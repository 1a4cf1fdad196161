export { addMessage, changeAddress, changePrograms, eraseMe, exportOwnData, stopMail } from './acts.ts'
export { findOwnPage } from './own-page.ts'
export type { OwnInquiry, OwnMessage, OwnPage } from './schema.ts'
