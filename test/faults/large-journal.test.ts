import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { writeArrival } from '../../src/core/submissions/arrival.ts'
import { openAppendLog } from '../../src/platform/files/append-log.ts'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { arrivalOf, zoe } from '../support/inquirers.ts'
import { openDatabaseLine } from './database-proxy.ts'
import { isLong } from './fault-length.ts'
import { report } from './report.ts'
import { prepareServer } from './running-server.ts'

/** One file, as earlier versions wrote it, of posts as long as they may be: in all this many megabytes, with this heap. */
const { megabytes, heapMb } = isLong ? { megabytes: 250, heapMb: 192 } : { megabytes: 60, heapMb: 80 }
const bodyBytes = 120_000

test('a journal far larger than the heap is played back, and the site answers meanwhile', async () => {
  const { directUrl } = await openDatabaseLine()
  const server = await prepareServer(
    { DATABASE_URL: directUrl, NODE_OPTIONS: `--max-old-space-size=${heapMb}`, JOURNAL_MAX_MB: '256' },
    directUrl,
  )
  mkdirSync(server.journalDir)
  const count = await writeJournal(server.journalDir)
  const servingMs = await server.start()
  let slowestMs = 0
  const played = await eventually('all is played back', 400_000, async () => {
    const startedAt = performance.now()
    expect((await ask(`${server.origin}/healthz`)).status).toBe(200)
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - startedAt))
    const rows = await countRows(directUrl)
    if (rows < count) throw new Error(`${rows} of ${count}`)
    return true
  })
  expect(slowestMs, 'the site stands still for nobody').toBeLessThan(1_000)
  report('large journal', { megabytes, heapMb, count, servingMs, playedMs: played.ms, slowestMs })
})

async function writeJournal(folder: string): Promise<number> {
  const count = Math.floor((megabytes * 1024 * 1024) / (bodyBytes * (4 / 3)))
  const log = await openAppendLog(path.join(folder, 'journal-1-000000.log'))
  for (let at = 0; at < count; at++) {
    const body = new Uint8Array(bodyBytes)
    await log.append([
      writeArrival(arrivalOf({ ...zoe, email: `zoe.${at}@example.org` }, new Date(), { body })),
    ])
  }
  await log.close()
  return count
}

async function countRows(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int from submission')
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}
