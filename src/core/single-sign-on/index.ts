export { createSingleSignOn, type SingleSignOn } from './single-sign-on.ts'
export { returnInput, type SingleSignOnSettings, type SsoKind } from './schema.ts'
