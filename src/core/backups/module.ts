import type { Module } from '../module.ts'
import { runBackup, type BackupWork } from './backups.ts'

/** @param work null where no folder for backups is set */
export const backupsModule = (work: BackupWork | null): Module => ({
  name: 'backups',
  schedules: [
    {
      name: 'backups.nightly',
      cron: '10 1 * * *',
      run: async (ctx) => (work ? runBackup(ctx, work) : {}),
    },
  ],
})
