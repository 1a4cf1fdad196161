import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool, quiet } from '../../../test/support/database.ts'
import {
  defaultLocale,
  findRevisionIds,
  publish,
  saveRevision,
  type ContentTypes,
  type DataOf,
} from '../../core/content/index.ts'
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
    onChange: () => dropped++,
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
  const open = async (language = '') => {
    const response = await fetch(`http://127.0.0.1:${port}${language}/alerts/stream`)
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
  const before = dropped()
  away()
  const { next } = await open()
  expect(ids(await next())).toEqual(['alert-returning-to-campus'])
  noteStart(folder, 'fire', fire, by)
  expect(ids(await next())).toEqual(['alert-fire', 'alert-returning-to-campus'])
  noteEnd(folder, 'fire', by)
  expect(ids(await next())).toEqual(['alert-returning-to-campus'])
  expect(dropped()).toBe(before + 2)
})

test('an open page hears of alerts in its own language, and each begins and ends in all of them at once', async () => {
  const { school, board, open, away } = await openStreams()
  const { next } = await open('/zh')
  const [first] = await next()
  expect(first?.html).toContain('HMS 师生员工返校须知')
  expect(first?.html).toContain('>关闭</button>')
  expect(first?.html).toContain('href="/zh/campus"')
  const english = await open()
  expect((await english.next())[0]?.html).toContain('>Close</button>')

  // Not translated: the words of the school, in a frame that speaks Chinese.
  await startAlert(school.ctx, 'snow', { ...fire, severity: 'warning' }, school.clock.now)
  await board.refresh()
  const [snow] = await next()
  expect(snow?.html).toContain('<span lang="en-US" dir="ltr">Fire</span>')
  expect(snow?.html).toContain('>关闭</button>')

  await endAlert(school.ctx, 'returning-to-campus', school.clock.now)
  await board.refresh()
  expect(ids(await next())).toEqual(['alert-snow'])
  away()
  expect(ids(await (await open('/ar')).next())).toEqual(['alert-snow'])
})

test('a translation says nothing that was true before its original was updated', async () => {
  const { school, board, open } = await openStreams()
  const { next } = await open('/zh')
  await next()
  const data: DataOf<ContentTypes['alert']> = {
    kind: 'Campus Alert',
    title: 'The campus is closed',
    severity: 'warning',
    updated: '2026-11-23',
    dismissible: true,
  }
  const save = async (data: DataOf<ContentTypes['alert']>, locale: string) => {
    const [basedOn = null] = await findRevisionIds(school.ctx, 'alert', 'returning-to-campus', {
      limit: 1,
      locale,
    })
    return saveRevision(school.ctx, 'alert', 'returning-to-campus', data, { basedOn, locale })
  }
  await publish(school.ctx, 'alert', 'returning-to-campus', await save(data, defaultLocale))
  await board.refresh()
  const [original] = await next()
  expect(original?.html).toContain('>The campus is closed</span>')
  const translation = await save({ ...data, title: '校园关闭', severity: 'information' }, 'zh')
  await publish(school.ctx, 'alert', 'returning-to-campus', translation)
  await board.refresh()
  const [translated] = await next()
  expect(translated?.html).toContain('>校园关闭</span>')
  // How grave it is says the original.
  expect(translated?.html).toContain('alert-warning')
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
