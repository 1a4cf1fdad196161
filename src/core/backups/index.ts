export {
  emptiedTables,
  findBackups,
  noteBackup,
  noteProof,
  runBackup,
  settleRestored,
  type BackupWork,
} from './backups.ts'
export type { BackupLine, BackupView } from './schema.ts'
export { backupsModule } from './module.ts'
