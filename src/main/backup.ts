import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { emptiedTables, type BackupWork } from '../core/backups/index.ts'
import { listErasures, type ErasedIds, type ListedErasure } from '../core/erasure/index.ts'
import type { Ctx } from '../core/context.ts'
import { proveBackup } from '../platform/backup/prove-backup.ts'
import { removeOldBackups, writeBackup } from '../platform/backup/write-backup.ts'
import { projectRoot } from '../platform/process/project-root.ts'
import type { FileStore } from '../platform/files/file-store.ts'

export const migrationsFolder = path.join(projectRoot(), 'db/migrations')

type Options = { url: string; adminUrl: string; files: FileStore; folder: string; keep: number }

/** Makes and proves backups in one folder. */
export function openBackups({ url, adminUrl, files, folder, keep }: Options): BackupWork {
  return {
    async make(now) {
      const made = await writeBackup({ url, files, folder, emptied: emptiedTables, now })
      await removeOldBackups(folder, keep)
      const { tables } = made.manifest
      const sum = (of: 'rows' | 'bytes') => tables.reduce((all, table) => all + table[of], 0)
      return {
        name: path.basename(made.folder),
        rows: sum('rows'),
        bytes: sum('bytes'),
        files: made.manifest.files.length,
      }
    },
    prove: (name) => proveBackup({ adminUrl, backup: path.join(folder, name), migrationsFolder }),
  }
}

const listName = 'erasures.jsonl'
const listed = z.object({
  id: z.string(),
  at: z.string(),
  personIds: z.array(z.uuid()),
  // Lines of earlier versions have neither.
  subscriberIds: z.array(z.uuid()).default([]),
  itemIds: z.array(z.uuid()).default([]),
})

/** Adds what was erased to the lists outside of the database: one line each, of ids alone. @returns how many were added */
export const keepErasures = (ctx: Ctx, folders: readonly string[]): Promise<number> =>
  listErasures(ctx, (entries: readonly ListedErasure[]) => {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    for (const folder of folders) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      appendFileSync(path.join(folder, listName), lines, { mode: 0o600 })
    }
  })

/** Whom the lists of some folders name. A line that a crash cut off is left out: its decision comes again. */
export function readErasures(folders: readonly string[]): ErasedIds {
  const entries = folders.flatMap(readList)
  return {
    personIds: [...new Set(entries.flatMap(({ personIds }) => personIds))],
    subscriberIds: [...new Set(entries.flatMap(({ subscriberIds }) => subscriberIds))],
    itemIds: [...new Set(entries.flatMap(({ itemIds }) => itemIds))],
  }
}

function readList(folder: string): z.output<typeof listed>[] {
  const file = path.join(folder, listName)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (!line.endsWith('}')) return []
      const entry = listed.safeParse(JSON.parse(line))
      return entry.success ? [entry.data] : []
    })
}
