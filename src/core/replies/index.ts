export { checkReply } from './check-reply.ts'
export { checkInput } from './schema.ts'
export type { AskedQuestion, Finding, FindingType, ReplyCheck } from './schema.ts'
