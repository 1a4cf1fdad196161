import { expect, test } from 'vitest'
import { openSchool, type TestSchool } from '../../test/support/database.ts'
import { saveAndPublish } from '../../test/support/publish.ts'
import type { WantedContent } from '../core/content/index.ts'
import { createContentReader, type KeptRead } from './content-reader.ts'

const home = { type: 'page', key: 'home' } as const
const front: WantedContent = { lists: ['program', 'menu'], documents: [home] }
const menus: WantedContent = { lists: ['menu'], documents: [] }
const program = (key: string): WantedContent => ({ lists: [], documents: [{ type: 'program', key }] })

/** A reader whose database can go away. */
function openReader(school: TestSchool, remembered?: readonly KeptRead[]) {
  const line = { isAway: false }
  const reader = createContentReader(() => (line.isAway ? null : school.ctx), remembered)
  return { ...reader, line }
}
type Reader = ReturnType<typeof openReader>

const titleOf = async ({ read }: Reader) => (await read(front)).get('page', 'home')?.data.title
const isStale = async ({ read }: Reader) => (await read(front)).isStale

async function publishTitle({ ctx }: TestSchool, title: string): Promise<void> {
  const page = { title, lead: 'What there is.', body: [] }
  await saveAndPublish(ctx, 'page', 'home', page)
}

test('lists of a time are without number: only the last hundred are kept, and nothing else is pushed out', async () => {
  const { read, lastReads } = openReader(await openSchool())
  await read(front)
  for (let year = 1900; year < 2020; year++)
    await read({ lists: [{ type: 'event', from: `${year}-01-01T00:00:00.000Z`, limit: 10 }], documents: [] })
  expect(lastReads()).toHaveLength(101)
  expect(lastReads()[0]?.wanted).toEqual(front)
})

test('while the database is away the last read is given, and counts as stale', async () => {
  const school = await openSchool()
  const reader = openReader(school)
  await publishTitle(school, 'Before')
  expect(await titleOf(reader)).toBe('Before')
  expect(await isStale(reader)).toBe(false)
  reader.line.isAway = true
  await publishTitle(school, 'After')
  expect(await titleOf(reader)).toBe('Before')
  expect(await isStale(reader)).toBe(true)
  reader.line.isAway = false
  expect(await titleOf(reader)).toBe('After')
  expect(await isStale(reader)).toBe(false)
})

test('what nobody asked for yet is found in what others did', async () => {
  const reader = openReader(await openSchool())
  await reader.read(front)
  reader.line.isAway = true
  expect((await reader.read(menus)).list('menu').length).toBeGreaterThan(0)
  await expect(reader.read(program('immunology'))).rejects.toMatchObject({ code: 'unavailable' })
})

test('a list from another day is found in that of the day before', async () => {
  const reader = openReader(await openSchool())
  const from = (day: string) =>
    ({ type: 'event', from: `${day}T00:00:00Z`, order: 'soonest', limit: 50 }) as const
  const today = await reader.read({ lists: ['menu', from('2026-11-23')], documents: [] })
  reader.line.isAway = true
  const tomorrow = await reader.read({ lists: [from('2026-11-24')], documents: [] })
  const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key)
  expect(keysOf(tomorrow.list(from('2026-11-24')))).toEqual(keysOf(today.list(from('2026-11-23'))))
  const before = { type: 'event', before: '2026-11-24T00:00:00Z', order: 'soonest', limit: 50 } as const
  await expect(reader.read({ lists: [before], documents: [] })).rejects.toMatchObject({ code: 'unavailable' })
})

test('any number of unknown addresses pushes out nothing that a page needs', async () => {
  const reader = openReader(await openSchool())
  const before = await titleOf(reader)
  for (let count = 0; count < 250; count++) await reader.read(program(`nothing-${count}`))
  expect(reader.lastReads().map((each) => each.wanted)).toEqual([front])
  reader.line.isAway = true
  expect(await titleOf(reader)).toBe(before)
})

test('what was withdrawn does not come back with the database away', async () => {
  const school = await openSchool()
  const reader = openReader(school)
  await reader.read(program('immunology'))
  await school.pool.query("delete from published_entry where type = 'program' and key = 'immunology'")
  await reader.read({ lists: ['program'], documents: [] })
  reader.line.isAway = true
  await expect(reader.read(program('immunology'))).rejects.toMatchObject({ code: 'unavailable' })
})

test('what was read outlives the process', async () => {
  const school = await openSchool()
  const reader = openReader(school)
  const before = await titleOf(reader)
  const written = JSON.stringify(reader.lastReads())
  const next = openReader(school, JSON.parse(written))
  next.line.isAway = true
  expect(await titleOf(next)).toBe(before)
  expect(await isStale(next)).toBe(true)
})
