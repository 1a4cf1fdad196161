import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import path from 'node:path'
import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { createLog } from './log.ts'

function logInto(lines: string[], level?: 'debug' | 'warn') {
  return createLog({ level, write: (text) => lines.push(text) })
}

test('an event is one JSON line with level, time, event and fields', () => {
  const written: string[] = []
  const log = logInto(written)
  log.info('request', { status: 200, size: 12n })
  log.flush()
  expect(written).toHaveLength(1)
  expect(JSON.parse(written[0]!)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    event: 'request',
    status: 200,
    size: 12,
  })
})

test('lines wait for at most 200 ms and go out together', () => {
  vi.useFakeTimers()
  const written: string[] = []
  const log = logInto(written)
  log.info('one')
  log.info('two')
  expect(written).toEqual([])
  vi.advanceTimersByTime(200)
  expect(written.join('').trim().split('\n')).toHaveLength(2)
  vi.useRealTimers()
})

test('an error is written at once, with its message, stack and cause', () => {
  const written: string[] = []
  logInto(written).error('job.failed', { error: new Error('no', { cause: new TypeError('why') }) })
  expect(JSON.parse(written[0]!).error).toMatchObject({
    message: 'no',
    cause: { name: 'TypeError' },
    stack: expect.any(String),
  })
})

test('what a failed query was given is not told, in an error or in words', () => {
  const written: string[] = []
  const error = new DrizzleQueryError('insert into person', ['Zoë\n    at home'], new Error('no'))
  logInto(written).error('job.failed', { error, words: String(error) })
  expect(written.join('')).not.toMatch(/Zoë|at home/)
  expect(JSON.parse(written[0]!)).toMatchObject({
    error: { message: 'Failed query: insert into person', stack: expect.stringContaining('log.test.ts') },
    words: 'Error: Failed query: insert into person',
  })
})

test('what is below the level is dropped, and what JSON cannot hold does not throw', () => {
  const written: string[] = []
  const log = logInto(written, 'warn')
  log.info('dropped')
  const loop: Record<string, unknown> = {}
  loop.self = loop
  log.error('odd', { loop })
  expect(JSON.parse(written.join(''))).toMatchObject({ event: 'odd', loop: { self: '[Circular]' } })
})

test("each line of a child carries the child's fields, and the parent's lines do not", () => {
  const written: string[] = []
  const log = logInto(written)
  const child = log.child({ id: 'request-1' })
  child.info('one')
  child.child({ job: 'job-1' }).info('two')
  log.info('three')
  log.flush()
  const lines = written
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ event, id, job }) => [event, id, job])).toEqual([
    ['one', 'request-1', undefined],
    ['two', 'request-1', 'job-1'],
    ['three', undefined, undefined],
  ])
})

test('many lines do not wait for the 200 ms', () => {
  const written: string[] = []
  const log = logInto(written)
  for (let count = 0; count < 1_000; count++) log.info('one of many', { count })
  expect(written.length).toBeGreaterThan(0)
  log.flush()
  expect(written.join('').trim().split('\n')).toHaveLength(1_000)
})

test.each(['/dev/full', 'a reader that is gone'])(
  'a word that cannot be written to %s does not end the process',
  async (to) => {
    const log = JSON.stringify(path.join(import.meta.dirname, 'log.ts'))
    const output = JSON.stringify(path.join(import.meta.dirname, 'standard-output.ts'))
    const script = `
    import { createLog } from ${log}
    import { guardStandardOutput } from ${output}
    guardStandardOutput()
    process.stdout.write('before the log is set up')
    const log = createLog()
    for (let count = 0; count < 3; count++) {
      log.error('cannot be written')
      await new Promise((resolve) => setImmediate(resolve))
    }
    process.exitCode = 7`
    const stdout = to === '/dev/full' ? openSync(to, 'w') : 'pipe'
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', stdout, 'pipe'],
    })
    child.stdout?.destroy()
    let complaint = ''
    child.stderr?.on('data', (chunk) => (complaint += chunk))
    const [code] = await once(child, 'close')
    expect([code, complaint]).toEqual([7, ''])
  },
)

test('equal events between two writings are one line with their count', () => {
  const written: string[] = []
  const log = logInto(written)
  const [ok, unchanged] = [200, 304].map((status) => log.tally('request', { status }))
  for (const tally of [ok, unchanged, log.tally('request', { status: 200 })]) tally?.add()
  log.flush()
  ok?.add()
  log.flush()
  const lines = written.join('').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'info', event: 'request', status: 200, count: 2 },
    { status: 304, count: 1 },
    { status: 200, count: 1 },
  ])
})
