export { readIncomingFile } from './read-incoming-file.ts'
export { receiveMail } from './receive-mail.ts'
export type { Received } from './received.ts'
export { createThreadAddresses, type ThreadAddresses } from './thread-address.ts'
