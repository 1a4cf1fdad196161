import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openDataLayer } from '../../src/main/data-layer.ts'
import { createModules } from '../../src/main/modules.ts'
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.ts'
import { openDiskStore } from '../../src/platform/files/disk-store.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { makeHanFonts } from '../../src/site/print/han-fonts.ts'
import { templateName } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test cluster; its user may create databases. */
    postgresUrl: string
  }
}

/** One PostgreSQL for the whole run, which forgets everything at the end and so need not wait for the disk. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Tests of printed documents need only this part of the build.
  await makeHanFonts('dist/print')
  const dataDir = makeEnterableFolder(memoryFolder())
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: createLog({ level: 'warn' }),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '100',
      // Only a superuser may drop a database that it is at work in.
      autovacuum: 'off',
    },
  })
  await allowDatabases(postgres.superuserUrl ?? '')
  await prepareTemplate(postgres.url)
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The application's role has no right to more than its own database; a test's helpers make one for each. */
async function allowDatabases(superuserUrl: string): Promise<void> {
  const superuser = new Client({ connectionString: superuserUrl })
  await superuser.connect()
  await superuser.query(
    "do $$ begin execute format('alter role %I createdb', (select datdba::regrole::text from pg_database where datname = current_database())); end $$",
  )
  await superuser.end()
}

async function prepareTemplate(clusterUrl: string): Promise<void> {
  const admin = new Client({ connectionString: clusterUrl })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()
  const url = new URL(clusterUrl)
  url.pathname = templateName
  const files = mkdtempSync(path.join(tmpdir(), 'prospectus-template-files-'))
  const layer = await openDataLayer({
    url: url.href,
    modules: createModules(null),
    worker: false,
    log: createLog({ level: 'warn' }),
    // What the demo school's recordings hold is a matter of few tests, which keep them themselves.
    files: openDiskStore(files),
  })
  await layer.close()
  rmSync(files, { recursive: true })
}

/** A folder in memory with room for hundreds of databases, where the machine has one: a copy of the template costs a tenth of what it costs on a disk. */
function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 4 * 1024 ** 3 ? '/dev/shm' : undefined
  } catch {
    return undefined
  }
}

/** A new folder that PostgreSQL's own user can pass through when the tests run as root; a private TMPDIR would shut it out. */
export function makeEnterableFolder(parent?: string): string {
  const isRoot = process.getuid?.() === 0
  const folder = mkdtempSync(path.join(parent ?? (isRoot ? '/tmp' : tmpdir()), 'prospectus-test-'))
  if (isRoot) chmodSync(folder, 0o711)
  return folder
}
