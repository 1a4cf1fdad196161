import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { openSchool, quiet } from '../../test/support/database.ts'
import { demoDocument } from '../../test/support/demo-pages.ts'
import { demoSite } from '../../test/support/demo-site.tsx'
import { pageProblems } from '../../test/support/check-page.ts'
import { addRecordingFile, recordingTypeOf } from '../core/media/index.ts'
import { openDiskStore } from '../platform/files/disk-store.ts'
import type { ByteRange } from '../platform/http/byte-range.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import { mediaRoutes } from './media-routes.ts'

const recordings = path.join(import.meta.dirname, '../../db/recordings')

test('a recording is sent whole or in ranges, by its own type and ending only', async () => {
  const school = await openSchool()
  const files = openDiskStore(mkdtempSync(path.join(tmpdir(), 'prospectus-recordings-')))
  const content = readFileSync(path.join(recordings, 'capstone.webm'))
  const name = await addRecordingFile(school.ctx, files, content, 'video/webm')
  const app = mediaRoutes({ files, visitor: () => school.ctx })
  const ask = (address: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost/media/${address}`, { headers }, {
      requestId: '1',
      log: quiet,
    } as FrontBindings)

  const whole = await ask(`${name}.webm`)
  expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
    200,
    'video/webm',
    'bytes',
  ])
  expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true)
  const part = await ask(`${name}.webm`, { Range: 'bytes=10-19' })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${content.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(10, 20))).toBe(true)
  expect((await ask(`${name}.webm`, { Range: `bytes=${content.length}-` })).status).toBe(416)
  // A part of another version would not fit to what the player has.
  const other = await ask(`${name}.webm`, { Range: 'bytes=10-19', 'If-Range': '"another"' })
  expect([other.status, other.headers.get('content-length')]).toEqual([200, `${content.length}`])
  await other.body?.cancel()
  expect((await ask(`${name}.webp`)).status).toBe(404)
  // A file of the store that is no recording: a mail as it came in, say.
  const { sha256 } = await files.put(
    (async function* () {
      yield Buffer.from('A letter')
    })(),
  )
  expect((await ask(`${sha256}.webm`)).status).toBe(404)
})

test('a recording is read as its reader takes it, and closed when they leave', async () => {
  const school = await openSchool()
  const disk = openDiskStore(mkdtempSync(path.join(tmpdir(), 'prospectus-recordings-')))
  const name = await addRecordingFile(school.ctx, disk, Buffer.alloc(10_000_000, 7), 'audio/mpeg')
  const opened: Readable[] = []
  const noted = async (content: Promise<Readable>) => {
    opened.push(await content)
    return content
  }
  const files = {
    ...disk,
    read: (sha256: string) => noted(disk.read(sha256)),
    readRange: (sha256: string, range: ByteRange) => noted(disk.readRange(sha256, range)),
  }
  const app = mediaRoutes({ files, visitor: () => school.ctx })
  for (const headers of [new Headers(), new Headers({ Range: 'bytes=1000-9000000' })]) {
    const address = `http://localhost/media/${name}.mp3`
    const bindings = { requestId: '1', log: quiet } as FrontBindings
    const answer = await app.request(address, { headers }, bindings)
    const reader = answer.body?.getReader()
    expect((await reader?.read())?.value?.byteLength).toBeLessThan(200_000)
    const content = opened.at(-1)
    const closed = new Promise((resolve) => content?.once('close', resolve))
    await reader?.cancel()
    await closed
    expect(content?.readableLength).toBeLessThan(200_000)
    expect(content?.destroyed).toBe(true)
  }
  const head = await app.request(`http://localhost/media/${name}.mp3`, { method: 'HEAD' }, {
    requestId: '1',
    log: quiet,
  } as FrontBindings)
  expect(head.headers.get('content-length')).toBe('10000000')
  expect(opened).toHaveLength(2)
})

test('a post with a recording plays it natively, loads none of it before, and has its words in writing', () => {
  for (const key of ['multimedia/a-capstone-in-three-minutes', 'multimedia/how-to-ask-a-question']) {
    const html = demoSite().post(key)
    expect(pageProblems(html)).toEqual([])
    const page = parse(html)
    const player = page.querySelector('video, audio')
    expect(player?.getAttribute('preload')).toBe('none')
    expect(player?.hasAttribute('autoplay')).toBe(false)
    const { recording } = demoDocument('post', key)
    expect(player?.querySelectorAll('track[kind=captions]')).toHaveLength(recording?.captions ? 1 : 0)
    for (const paragraph of recording?.transcript ?? []) expect(page.textContent).toContain(paragraph)
  }
})

test('the files that the demo school names are those that come with it', async () => {
  const school = await openSchool()
  const files = openDiskStore(mkdtempSync(path.join(tmpdir(), 'prospectus-recordings-')))
  const named = ['multimedia/a-capstone-in-three-minutes', 'multimedia/how-to-ask-a-question'].flatMap(
    (key) => {
      const { recording } = demoDocument('post', key)
      return [...(recording?.files ?? []), recording?.captions, recording?.poster].flatMap(
        (file) => file ?? [],
      )
    },
  )
  const kept = await Promise.all(
    ['capstone.webm', 'capstone.mp4', 'capstone.vtt', 'capstone.webp', 'how-to-ask.mp3'].map(async (file) => {
      const type = recordingTypeOf(file)
      if (!type) throw new Error(`${file} is no recording`)
      const name = await addRecordingFile(school.ctx, files, readFileSync(path.join(recordings, file)), type)
      return { name, type }
    }),
  )
  expect(named.toSorted(byName)).toEqual(kept.toSorted(byName))
})

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)
