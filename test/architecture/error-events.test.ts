import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from './imports.ts'

const guide = readFileSync('docs/guides/running.md', 'utf8')
const written = /\.error\('([a-z-]+\.[a-z-]+)'|createAlarm\(log, '([a-z-]+\.[a-z-]+)'/g

test('every event that needs a person’s attention is named in the guide of running, and the guide names no other', () => {
  const events = new Set(
    sourceFiles
      .filter((file) => !file.includes('.test.'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(written)].map(([, event, alarm]) => event ?? alarm),
      ),
  )
  // Its level depends on whether it is tried again.
  events.add('job.failed')
  const line = guide.split('\n').find((each) => each.includes('`level: error` needs')) ?? ''
  const named = [...line.split('A job that')[0]!.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, event]) => event)
  expect(named.toSorted()).toEqual([...events].toSorted())
})
