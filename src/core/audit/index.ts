export { findAudited, findAuditDetails, findLastActors } from './find-audited.ts'
export { readAudit, type AuditFilter } from './read-audit.ts'
export { actorName, recordAudit } from './record-audit.ts'
export type { AuditSubject, AuditVerb } from './verbs.ts'
