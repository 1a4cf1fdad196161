import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { leanEnvironment, leanFlags } from '../../../bin/serve.mjs'
import { cutCard, makeSizes } from './make-sizes.ts'
import { sniffPicture } from './sniff-picture.ts'

type Png = { width: number; height: number; bits?: 1 | 24; isInterlaced?: boolean; more?: Buffer }

/** A black PNG by its parts. Every zero of it packs well: 400 million pixels of one bit are a file of 50 KB. */
function png({ width, height, bits = 1, isInterlaced = false, more = Buffer.alloc(0) }: Png): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits === 1 ? 1 : 8, bits === 1 ? 0 : 2, 0, 0, isInterlaced ? 1 : 0], 8)
  const line = Math.ceil((width * bits) / 8) + 1
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    more,
    chunk('IDAT', deflateSync(Buffer.alloc(line * height), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const named = Buffer.concat([Buffer.from(type), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** That the camera was held upright (Exif 2.3, orientation 6), as little-endian TIFF. */
const lyingDown = chunk('eXIf', Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex'))

/** A profile of colors that unpacks to 300 MB. */
const profileBomb = () =>
  chunk(
    'iCCP',
    Buffer.concat([Buffer.from('bomb\0\0'), deflateSync(Buffer.alloc(300_000_000), { level: 1 })]),
  )

const svgBomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "${'a'.repeat(1000)}">${Array.from(
  { length: 8 },
  (_, at) => `<!ENTITY ${'bcdefghi'[at]} "${`&${'abcdefgh'[at]};`.repeat(20)}">`,
).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&i;</text></svg>`

test(
  'bombs are refused in plain words, and the largest pictures are made, within 256 MB',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-bombs-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const large = { width: 9000, height: 6600 }
    const files: Record<string, Buffer> = {
      'pixels.png': png({ width: 20_000, height: 20_000 }),
      'profile.png': png({ width: 10, height: 10, more: profileBomb() }),
      'entities.svg': Buffer.from(svgBomb),
      'archive.jpg': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1000)]),
      'noise.jpg': Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(24_000_000, 'noise')]),
      'interlaced.png': png({ ...large, isInterlaced: true }),
      'lying.png': png({ ...large, bits: 24, more: lyingDown }),
      'large.jpg': await sharp({ create: { ...large, channels: 3, background: '#336699' } })
        .jpeg()
        .toBuffer(),
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
    const { answers, megabytes } = await makeInProcess(
      Object.keys(files).map((name) => path.join(folder, name)),
    )
    expect(answers).toEqual([
      expect.stringContaining('too many pixels'),
      '10',
      expect.stringMatching(/SVG|XML/),
      expect.stringContaining('ZIP'),
      expect.stringContaining('damaged'),
      expect.stringContaining('too many pixels'),
      '2400 1600 960 480',
      '2400 1600 960 480',
    ])
    expect(megabytes).toBeLessThan(256)
  },
)

/** Makes the sizes of files in a process of its own. @returns what each became, and the most memory that the process had */
async function makeInProcess(files: readonly string[]) {
  const program = `
    import { readFileSync } from 'node:fs'
    import { mostMemoryMb } from ${JSON.stringify(new URL('../../../test/support/most-memory.ts', import.meta.url).href)}
    import { makeSizes } from ${JSON.stringify(new URL('make-sizes.ts', import.meta.url).href)}
    const answers = []
    for (const file of ${JSON.stringify(files)})
      answers.push(await makeSizes(readFileSync(file)).then((sizes) => sizes.map(({ width }) => width).join(' '), (error) => error.message))
    console.log(JSON.stringify({ answers, megabytes: mostMemoryMb() }))`
  const child = spawn(process.execPath, [...leanFlags, '--input-type=module', '--eval', program], {
    // As `bin/serve.mjs` runs a server.
    env: { ...process.env, ...leanEnvironment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(await text(child.stdout)) as { answers: string[]; megabytes: number }
}

test.each([
  ['script in SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', 'SVG'],
  ['SVG behind a byte order mark', '\uFEFF <svg>', 'SVG'],
  ['a page', '<!doctype html><title>GIF89a</title>', 'HTML or XML'],
  ['a page that a picture follows', '<html>\u00ff\u00d8\u00ff', 'HTML or XML'],
  ['a document', '%PDF-1.7', 'PDF'],
  ['nothing', '', null],
])('%s is known by its first bytes', (_, file, kind) => {
  expect(sniffPicture(Buffer.from(file))).toBe(kind)
})

test('a card is cut around the point that must stay in sight', async () => {
  // Left half red, right half blue; a card of the picture holds a quarter of its width.
  const [red, blue] = ['#ff0000', '#0000ff'].map((background) => ({
    create: { width: 600, height: 157, channels: 3, background } as const,
  }))
  const wide = await sharp({ create: { width: 1200, height: 157, channels: 3, background: '#fff' } })
    .composite([
      { input: red!, left: 0, top: 0 },
      { input: blue!, left: 600, top: 0 },
    ])
    .png()
    .toBuffer()
  const [{ webp } = { webp: wide }] = await makeSizes(wide)
  for (const [x, channel] of [
    [0, 0],
    [100, 2],
  ] as const) {
    const card = await cutCard(webp, { x, y: 50 })
    expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
    const { channels } = await sharp(card).stats()
    expect(channels.map(({ mean }) => Math.round(mean / 255))).toEqual(
      [0, 1, 2].map((at) => (at === channel ? 1 : 0)),
    )
  }
})
