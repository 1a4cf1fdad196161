import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importContent, readExport } from '../core/content/index.ts'
import type { Ctx } from '../core/context.ts'
import { addRecordingFile, recordingTypeOf } from '../core/media/index.ts'
import type { Database } from '../platform/database/database.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Log } from '../platform/log/log.ts'
import { projectRoot } from '../platform/process/project-root.ts'
import { createContext, system } from './contexts.ts'

/** What a database without content can begin with, by the folder that holds it. */
export const beginnings = { demo: 'db/seed', small: 'db/small-school', empty: 'db/new-school' } as const
export type Beginning = keyof typeof beginnings

/** Publishes a school in a database that has no content. @returns how many documents were loaded; 0 where there was content already */
export async function loadSchool(
  { db }: Database,
  beginning: Beginning,
  { files, log }: { files: FileStore; log: Log },
): Promise<number> {
  const nobody = { send: () => Promise.reject(new Error('loading content causes no jobs')) }
  const ctx = createContext(db, nobody, system(`${beginning} school`))
  const loaded = await importContent(ctx, async () => {
    if (beginning === 'demo') await addRecordings(ctx, files)
    return readExport(path.join(projectRoot(), beginnings[beginning]))
  })
  if (loaded > 0) log.info('content.loaded', { school: beginning, documents: loaded })
  return loaded
}

/** What the demo school's posts play. */
async function addRecordings(ctx: Ctx, files: FileStore): Promise<void> {
  const folder = path.join(projectRoot(), 'db/recordings')
  for (const name of readdirSync(folder)) {
    const type = recordingTypeOf(name)
    if (type) await addRecordingFile(ctx, files, readFileSync(path.join(folder, name)), type)
  }
}
