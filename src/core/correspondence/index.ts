export { receiveMail, type Received } from './receive-mail.ts'
export { createThreadAddresses, type ThreadAddresses } from './thread-address.ts'
