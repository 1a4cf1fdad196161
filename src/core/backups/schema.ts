/** A night and a half: one missed night is noticed in the morning. */
export const staleBackupMs = 36 * 3600_000

export type BackupLine = {
  id: string
  at: string
  name: string
  rows: number
  bytes: number
  files: number
  provenAt: string | null
  failedFor: string
}

export type BackupView = {
  /** Whether backups are made by themselves every night. */
  isNightly: boolean
  /** When the last backup that was restored whole was made; null where there is none. */
  lastProvenAt: string | null
  /** The newest first. */
  runs: BackupLine[]
}
