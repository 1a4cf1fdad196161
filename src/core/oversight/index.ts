export { exportAuditLog, listAuditedColleagues, listAuditLog } from './audit-log.ts'
export { undoAct } from './undo-act.ts'
export { auditQuery, type AuditLine, type AuditPage } from './schema.ts'
export { oversightModule } from './module.ts'
