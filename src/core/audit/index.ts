export { actorName, recordAudit } from './record-audit.ts'
