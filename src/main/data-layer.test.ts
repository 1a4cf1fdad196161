import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openSchool, quiet } from '../../test/support/database.ts'
import { confirmQueue } from '../core/submissions/index.ts'
import { openDiskStore } from '../platform/files/disk-store.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import { migrationLock } from '../platform/database/migrate.ts'
import { keepData } from '../platform/database/data-keeper.ts'
import { type DataLayer, openDataLayer, type Worker } from './data-layer.ts'
import { createModules } from './modules.ts'

type Options = {
  url: string
  worker?: boolean
  signal?: AbortSignal
  onOpened?: (data: DataLayer) => Promise<Worker | null>
}

// Its schools are there already, so that none of their files is kept.
const files = openDiskStore(path.join(tmpdir(), 'prospectus-none'))

const keep = ({ url, worker = false, signal = new AbortController().signal, onOpened }: Options) =>
  keepData({
    open: () =>
      openDataLayer({ url, modules: createModules(null), worker, log: quiet, files, signal, onOpened }),
    log: quiet,
    signal,
    isRefusal: (error) => error instanceof ConfigError,
    onRefused(error) {
      throw error
    },
  })

test('work in hand ends, then what it leans on, and only then the data', async () => {
  const { url, ctx } = await openSchool()
  const ending = new AbortController()
  const done: string[] = []
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const data = await keep({
    url,
    worker: true,
    signal: ending.signal,
    async onOpened({ background, jobs }) {
      await jobs.work(confirmQueue, async () => {
        begun.resolve()
        await goOn.promise
        await background.pool.query('select 1')
        done.push('job')
      })
      return {
        async stop() {
          await jobs.stop()
          await background.pool.query('select 1')
          done.push('worker')
        },
      }
    },
  })
  await data.current()?.jobs.send(ctx.db, confirmQueue, { submissionIds: [] })
  await begun.promise
  ending.abort()
  const closed = data.close().then(() => done.push('data'))
  goOn.resolve()
  await closed
  expect(done).toEqual(['job', 'worker', 'data'])
})

test('who waits for another server to migrate stops waiting when told', async () => {
  const { url } = await openSchool()
  const other = new Client({ connectionString: url })
  await other.connect()
  onTestFinished(() => other.end())
  await other.query('select pg_advisory_lock($1)', [migrationLock])
  const ending = new AbortController()
  const opening = keep({ url, signal: ending.signal })
  const waits = `select from pg_stat_activity
    where application_name = 'prospectus migration' and datname = current_database() and query like '%pg_try_advisory_lock%'`
  await vi.waitFor(async () => expect((await other.query(waits)).rowCount).toBe(1), 5_000)
  ending.abort(new Error('told to stop'))
  await expect(opening).rejects.toThrow('told to stop')
})

test('a database that we may not onOpened is not taken, and closed again', async () => {
  const { url } = await openSchool()
  const opening = keep({
    url,
    onOpened: async () => {
      throw new ConfigError(['SECRET: another'])
    },
  })
  await expect(opening).rejects.toThrow('SECRET: another')
})
