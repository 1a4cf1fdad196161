import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import {
  findImport,
  previewImport,
  runImport,
  startImport,
  sweepCanceled,
  uploadImport,
} from '../../src/core/imports/index.ts'
import { openDiskStore } from '../../src/platform/files/disk-store.ts'
import { administrator, openSchool } from './database.ts'

/** A school whose administrator takes in files of people. */
export async function openImports() {
  const school = await openSchool()
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = openDiskStore(folder)
  const ada = school.contextFor(administrator)
  const upload = (file: string | Uint8Array, source = 'Fair') =>
    uploadImport(ada, files, typeof file === 'string' ? new TextEncoder().encode(file) : file, {
      name: 'people.csv',
      source,
    })
  const work = async (id: string) => {
    await sweepCanceled(school.ctx, files, id)
    await runImport(school.ctx, files, id)
    return findImport(ada, id)
  }
  /** Uploads, previews and starts. */
  const take = async (file: string | Uint8Array) => {
    const { id, mapping } = await upload(file)
    await previewImport(ada, id, { mapping })
    await work(id)
    await startImport(ada, id)
    return work(id)
  }
  const count = async () =>
    (await school.pool.query('select count(*)::int as n from person')).rows[0]?.n as number
  return { school, ada, files, upload, work, take, count }
}
