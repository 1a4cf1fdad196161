export { mailHook, maxMailBytes } from './mail.ts'
