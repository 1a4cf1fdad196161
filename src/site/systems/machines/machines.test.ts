import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { openSystem } from '../../../../test/support/system-site.ts'
import { programsSystem } from '../programs/index.ts'
import { reportSystem } from '../report/index.tsx'
import { machineFiles } from './index.ts'

const openFiles = () => openSystem(reportSystem, undefined, [machineFiles])
const xml = new XMLParser({ ignoreAttributes: false })
const w3cInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

test('the site map names each address once, in each language that it is written in, with a date only where it says when a reader last saw something else', async () => {
  const { get, school } = await openFiles()
  const response = await get('/sitemap.xml')
  expect(response.headers.get('content-type')).toContain('application/xml')
  const { urlset } = xml.parse(await response.text())
  expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  const urls = new Map<string, string | undefined>(
    urlset.url.map(({ loc, lastmod }: { loc: string; lastmod?: string }) => [loc, lastmod]),
  )
  expect(urls.size).toBe(urlset.url.length)
  expect(urls.get('https://masters.example.edu/about/history')).toMatch(w3cInstant)
  expect(urls.has('https://masters.example.edu/')).toBe(true)
  expect(urls.get('https://masters.example.edu/')).toBeUndefined()
  expect(urls.get('https://masters.example.edu/report')).toBeUndefined()
  const { rows } = await school.pool.query(
    "select count(*)::int as n from published_entry where path is not null and summary->>'hasText' is distinct from 'false'",
  )
  expect(urls.size).toBe(rows[0].n)
})

test('robots may read pages and not what is private; a demonstration names no site map', async () => {
  const { ask } = await openFiles()
  const lines = (await ask('/robots.txt')).split('\n')
  expect(lines[0]).toBe('User-agent: *')
  expect(lines).toEqual(expect.arrayContaining(['Disallow: /desk', 'Disallow: /receipts/']))
  expect(lines.some((line) => line.startsWith('Sitemap:'))).toBe(false)
  // A robot reads a page of results and finds the page that stands for it.
  expect(lines.filter((line) => line.includes('/search'))).toEqual([])
  expect(lines.filter((line) => line !== '' && !/^(User-agent|Disallow|Sitemap): \S+$/.test(line))).toEqual(
    [],
  )
})

test('security.txt has what RFC 9116 asks for, and holds for less than a year', async () => {
  const { ask, school } = await openFiles()
  // Where systems stand is known from the first page on.
  await ask('/report')
  const fields = (await ask('/.well-known/security.txt')).trim().split('\n')
  const names = fields.map((line) => line.split(': ')[0])
  expect(names).toEqual(['Contact', 'Contact', 'Expires', 'Preferred-Languages', 'Canonical'])
  const expires = new Date(fields[names.indexOf('Expires')]?.slice('Expires: '.length) ?? '')
  const days = (expires.getTime() - school.clock.now.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(300)
  expect(days).toBeLessThan(366)
})

test('the manifest has a name, a start and an icon of any size', async () => {
  const { get } = await openFiles()
  const response = await get('/manifest.webmanifest')
  expect(response.headers.get('content-type')).toBe('application/manifest+json')
  expect(await response.json()).toMatchObject({
    short_name: 'HMS',
    start_url: '/',
    icons: [{ sizes: 'any' }, { sizes: '192x192' }, { sizes: '512x512' }],
  })
})

test('a feed in Atom has what RFC 4287 asks of feed and entries', async () => {
  const { get } = await openFiles()
  const response = await get('/feeds/news.atom')
  expect(response.headers.get('content-type')).toContain('application/atom+xml')
  const { feed } = xml.parse(await response.text())
  expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
  for (const name of ['id', 'title', 'updated', 'author']) expect(feed).toHaveProperty(name)
  expect(feed['@_xml:lang']).toBe('en-US')
  expect(feed.link.map((link: Record<string, string>) => [link['@_rel'], link['@_href']])).toEqual([
    ['self', 'https://masters.example.edu/feeds/news.atom'],
    ['alternate', 'https://masters.example.edu/news'],
  ])
  const categories = feed.entry.flatMap(({ category = [] }: { category?: object }) => category)
  expect(categories.length).toBeGreaterThan(5)
  for (const category of categories) expect(category).toHaveProperty('@_term')
  expect(feed.entry.length).toBeGreaterThan(5)
  for (const entry of feed.entry) {
    for (const name of ['id', 'title', 'updated']) expect(entry).toHaveProperty(name)
    expect(entry.updated).toMatch(w3cInstant)
  }
  expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(feed.entry.length)
  const dates = feed.entry.map(({ updated }: { updated: string }) => updated)
  expect(dates).toEqual(dates.toSorted().toReversed())
})

test('the same feed in JSON follows JSON Feed, and there is none of what nobody writes', async () => {
  const { get, ask } = await openFiles()
  const feed = (await (await get('/feeds/message.json')).json()) as {
    items: { id: string; content_text: string }[]
  }
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://masters.example.edu/campus/messages',
    feed_url: 'https://masters.example.edu/feeds/message.json',
    language: 'en-US',
    authors: [{ name: 'Harvard Medical School' }],
  })
  expect(feed.items.length).toBeGreaterThan(0)
  expect(feed.items.every(({ id, content_text: text }) => id !== '' && text !== '')).toBe(true)
  expect(await ask('/feeds/nothing.atom')).toBe('not-found')
})

test('a program, a page, an event and the site each have a card that other sites can show, and icons for first screens', async () => {
  const { get, ask } = await openFiles()
  const sizeOf = async (path: string) => {
    const response = await get(path)
    expect(response.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    // Width and height stand at the beginning (PNG, IHDR).
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  }
  for (const path of [
    '/cards/site.png',
    '/cards/bioethics.png',
    '/cards/at/about/history.png',
    '/cards/at/calendar.png',
    '/cards/at/inquire.png',
    '/cards/at/handbook/2021-2022.png',
    '/cards/at/handbook/2021-2022/2-08.png',
    '/cards/event/open-house.png',
  ])
    expect(await sizeOf(path)).toEqual([1200, 630])
  for (const size of [180, 192, 512]) expect(await sizeOf(`/icons/${size}.png`)).toEqual([size, size])
  for (const path of ['/cards/no-such-program.png', '/cards/at/no/such/page.png', '/cards/event/none.png'])
    expect(await ask(path)).toBe('not-found')
})

test('a card speaks the language that its address names', async () => {
  const { get, ask } = await openFiles()
  const bytesOf = async (path: string) => {
    const response = await get(path)
    expect(response.headers.get('content-type')).toBe('image/png')
    return Buffer.from(await response.arrayBuffer()).toString('base64')
  }
  expect(await bytesOf('/cards/es/at/news.png')).not.toBe(await bytesOf('/cards/at/news.png'))
  // Not translated: its words are the school's own.
  expect(await bytesOf('/cards/es/at/about/history.png')).toBe(await bytesOf('/cards/at/about/history.png'))
  // Chinese and Arabic titles are set as well: no two pages have one picture.
  for (const language of ['zh', 'ar'])
    expect(await bytesOf(`/cards/${language}/at/news.png`)).not.toBe(
      await bytesOf(`/cards/${language}/at/publications.png`),
    )
  expect(await ask('/cards/de/site.png')).toBe('404 Not Found')
})

test('the page that compares programs has a card of its own name, where a school has one', async () => {
  const { get, ask } = await openSystem(programsSystem, undefined, [machineFiles])
  // Where systems stand is known from the first page on.
  const page = await ask('/programs/compare')
  expect(page).toContain('content="https://masters.example.edu/cards/at/programs/compare.png"')
  const response = await get('/cards/at/programs/compare.png')
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(await (await openFiles()).ask('/cards/at/programs/compare.png')).toBe('not-found')
})
