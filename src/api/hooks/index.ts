export { capHook, maxCapBytes } from './cap.ts'
export { mailHook, maxMailBytes } from './mail.ts'
export { samlHook } from './saml.ts'
