import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openSchool } from '../../../test/support/database.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { createLog } from '../log/log.ts'
import { listenToDatabase, readingNotices } from './notifications.ts'

async function openListener(onHeard: (payload: string[]) => void = () => undefined) {
  const { url, pool } = await openSchool()
  const heard: string[][] = []
  const lines: { event: string; channel?: string }[] = []
  let connections = 0
  const notifications = listenToDatabase({
    url,
    channels: {
      published: readingNotices(z.array(z.string()), (payload) => {
        onHeard(payload)
        heard.push(payload)
      }),
    },
    onConnected: () => void connections++,
    log: createLog({
      level: 'info',
      write: (text) =>
        lines.push(
          ...text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line)),
        ),
    }),
  })
  onTestFinished(() => notifications.close())
  await eventually('it listens', 5_000, () => connections === 1)
  return {
    pool,
    heard,
    lines,
    announce: (payload: string) => pool.query('select pg_notify($1, $2)', ['published', payload]),
    connections: () => connections,
  }
}

test('a notice that is no JSON, or JSON of another shape, is a line in the log, and the next one is heard', async () => {
  const { heard, lines, announce } = await openListener()
  for (const payload of ['x', '', '{"tags":[]}', '[1]', '["page:home"]']) await announce(payload)
  await eventually('the good one is heard', 5_000, () => heard.length > 0)
  expect(heard).toEqual([['page:home']])
  const failed = lines.filter(({ event }) => event === 'database.notice-failed')
  expect(failed.map(({ channel }) => channel)).toEqual(['published', 'published', 'published', 'published'])
})

test('a handler that throws ends nothing', async () => {
  const { heard, lines, announce } = await openListener((payload) => {
    if (payload.includes('bad')) throw new TypeError('a bug in the handler')
  })
  await announce('["bad"]')
  await announce('["good"]')
  await eventually('the second is heard', 5_000, () => heard.length > 0)
  expect(heard).toEqual([['good']])
  expect(lines.map(({ event }) => event)).toContain('database.notice-failed')
})

test('after its connection was ended it listens again, and says that it missed something', async () => {
  const { pool, heard, announce, connections } = await openListener()
  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'prospectus notices'`)
  await eventually('it listens again', 10_000, () => connections() === 2)
  await announce('["page:home"]')
  await eventually('it hears', 5_000, () => heard.length > 0)
  expect(heard).toEqual([['page:home']])
})
