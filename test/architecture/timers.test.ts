import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from './imports.ts'

/**
 * Which files start a timer, and what it is for. To wait inside of an act that someone awaits (`node:timers/promises`)
 * starts nothing, and is free.
 */
const reasons: Record<string, string> = {
  'src/main/server.ts': 'ends a stop that takes too long',
  'src/platform/database/notifications.ts': 'watches one connection, and opens the next',
  'src/platform/database/postgres-supervisor.ts': 'keeps the log of our own PostgreSQL within bounds',
  'src/platform/database/shared-commit.ts': 'ends the wait for one commit',
  'src/platform/http/front.ts': 'ends connections that outlast a stop',
  'src/platform/log/gather-lines.ts': 'gathers lines before it writes them',
  'src/platform/process/give-way.ts': 'lets waiting requests go first',
  'src/platform/process/repeat-every.ts': 'the helper itself',
}

test('work that comes again is a schedule of the school or goes through repeatEvery; hardly anyone else starts a timer', () => {
  const isBrowser = (file: string) => /^src\/(desk|site\/elements)\//.test(file)
  const starters = sourceFiles.filter(
    (file) => !isBrowser(file) && /\bset(?:Interval|Timeout|Immediate)\(/.test(readFileSync(file, 'utf8')),
  )
  expect(starters).toEqual(Object.keys(reasons).toSorted())
})
