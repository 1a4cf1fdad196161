import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool, quiet } from '../../../test/support/database.ts'
import { endAlert, noteEnd, noteStart, startAlert, type NewAlert } from '../../core/alerts/index.ts'
import { createClientAddressReader } from '../../platform/http/client-address.ts'
import { createFront } from '../../platform/http/front.ts'
import { createContentReader } from '../content-reader.ts'
import { createAlertBoard } from './alert-board.ts'
import { createAlertStream } from './alert-stream.tsx'

const fire: NewAlert = { kind: 'Emergency', title: 'Fire', severity: 'emergency' }
const by = { at: new Date('2026-11-23T15:00:00Z'), by: 'Ada' }

async function openStreams({ isAway: startsAway = false } = {}) {
  const school = await openSchool()
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-alerts-'))
  let isAway = startsAway
  let dropped = 0
  const reader = createContentReader(() => (isAway ? null : school))
  const board = createAlertBoard({
    read: reader.read,
    folder,
    now: () => school.clock.now,
    onActs: () => dropped++,
    log: quiet,
  })
  await board.refresh().catch(() => undefined)
  const stop = new AbortController()
  const stream = createAlertStream({
    board,
    headers: { 'X-Content-Type-Options': 'nosniff' },
    addressOf: createClientAddressReader([]),
    stopping: stop.signal,
    log: quiet,
  })
  const front = createFront({ fetch: () => new Response('page'), ready: [stream.serve], log: quiet })
  const { port } = await front.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    stop.abort()
    await Promise.all([board.stop(), front.stop(0)])
    rmSync(folder, { recursive: true })
  })
  const open = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/alerts/stream`)
    return { response, ...readEvents(response) }
  }
  return {
    school,
    folder,
    board,
    stop,
    stream,
    open,
    away: () => (isAway = true),
    back: () => (isAway = false),
    dropped: () => dropped,
  }
}

type Told = { id: string; revision: string; pages: string[] | null; isGravest: boolean; html: string }[]

function readEvents(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  let seen = 0
  return {
    /** The next event. */
    async next(): Promise<Told> {
      for (;;) {
        const events = [...text.matchAll(/^event: alerts\ndata: (.*)\n\n/gm)]
        const event = events[seen]?.[1]
        if (event !== undefined) {
          seen++
          return JSON.parse(event)
        }
        const { value, done } = (await reader?.read()) ?? { done: true, value: '' }
        if (done) throw new Error('the stream has ended')
        text += value
      }
    },
    ended: async () => {
      while (!(await reader?.read())?.done);
    },
  }
}

const ids = (told: Told) => told.map(({ id }) => id)

test('an open page hears what is shown, and then of every alert that begins or ends', async () => {
  const { school, board, open } = await openStreams()
  const { response, next } = await open()
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(ids(await next())).toEqual(['alert-returning-to-campus'])
  await startAlert(school.ctx, 'fire', fire, school.clock.now)
  await board.refresh()
  const [first] = await next()
  expect(first).toMatchObject({ id: 'alert-fire', pages: null, isGravest: true })
  expect(first?.html).toContain('<site-alert id="alert-fire"')
  await endAlert(school.ctx, 'fire', school.clock.now)
  await board.refresh()
  expect(ids(await next())).toEqual(['alert-returning-to-campus'])
})

test('an alert with times begins and ends on open pages by itself', async () => {
  const { school, board, open } = await openStreams()
  await startAlert(
    school.ctx,
    'fire',
    { ...fire, ends: '2026-11-23T17:00:00Z' },
    new Date('2026-11-23T16:00:00Z'),
  )
  await board.refresh()
  const { next } = await open()
  expect(ids(await next())).not.toContain('alert-fire')
  school.clock.now = new Date('2026-11-23T16:00:00Z')
  expect(ids(await next())).toContain('alert-fire')
  school.clock.now = new Date('2026-11-23T17:00:00Z')
  expect(ids(await next())).not.toContain('alert-fire')
})

test('with the database away an alert starts and ends on this server’s disk, and finished pages are dropped', async () => {
  const { folder, away, open, dropped } = await openStreams()
  away()
  const { next } = await open()
  expect(ids(await next())).toEqual(['alert-returning-to-campus'])
  noteStart(folder, 'fire', fire, by)
  expect(ids(await next())).toEqual(['alert-fire', 'alert-returning-to-campus'])
  noteEnd(folder, 'fire', by)
  expect(ids(await next())).toEqual(['alert-returning-to-campus'])
  expect(dropped()).toBe(2)
})

test('a page that is closed is forgotten, and all streams end with the server', async () => {
  const { open, stream, stop } = await openStreams()
  const { response, next } = await open()
  await next()
  const other = await open()
  expect(stream.count()).toBe(2)
  await response.body?.cancel().catch(() => undefined)
  stop.abort()
  await other.ended()
  await expect.poll(() => stream.count()).toBeLessThan(2)
  expect((await open()).response.status).toBe(503)
})

test('a server that knows nothing yet takes no alert away from a page, and reads again by itself', async () => {
  const { open, back, board } = await openStreams({ isAway: true })
  expect(board.live()).toBeNull()
  const { next } = await open()
  back()
  // The first event of all is what is published, and never that there is nothing.
  expect(ids(await next())).toEqual(['alert-returning-to-campus'])
})
