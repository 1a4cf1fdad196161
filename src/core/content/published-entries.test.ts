import { expect, test } from 'vitest'
import { administrator, openSchool, visitor, type TestSchool } from '../../../test/support/database.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { changeKey } from './change-key.ts'
import type { ListQuery } from './list-query.ts'
import { loadPublished } from './load-published.ts'
import { contentTypes } from './registry.ts'
import { rebuildEntries, rebuildQueue, sendRebuild } from './rebuild-entries.ts'
import { withdraw } from './withdraw.ts'

const page = (title: string) => ({
  title,
  lead: 'What there is.',
  body: [{ kind: 'paragraph', text: `On ${title}.` }],
})

const rowsOf = async ({ pool }: TestSchool, type: string) =>
  (
    await pool.query(
      'select key, locale, type_version, title, position, path, text from published_entry where type = $1 order by key, locale',
      [type],
    )
  ).rows

async function namesIn({ ctx }: TestSchool, query: ListQuery<'page'>): Promise<string[]> {
  const content = await loadPublished(ctx, { lists: [query], documents: [] })
  return content.list(query).map(({ key }) => key)
}

test('publishing writes the row by which lists know a document; a change of key and withdrawing keep it true', async () => {
  const school = await openSchool()
  const rowOf = async (key: string) => (await rowsOf(school, 'page')).find((row) => row.key === key)
  await saveAndPublish(school.ctx, 'page', 'about-us', page('About us'))
  expect(await rowOf('about-us')).toEqual({
    key: 'about-us',
    locale: 'en',
    type_version: contentTypes.page.version,
    title: 'About us',
    position: 0,
    path: '/about-us',
    text: 'About us\nWhat there is.\nOn About us.',
  })
  await saveAndPublish(school.ctx, 'page', 'about-us', page('About the school'))
  await changeKey(school.ctx, 'page', 'about-us', 'the-school')
  expect(await rowOf('about-us')).toBeUndefined()
  expect(await rowOf('the-school')).toMatchObject({ path: '/the-school', title: 'About the school' })
  await withdraw(school.ctx, 'page', 'the-school')
  expect(await rowOf('the-school')).toBeUndefined()
})

test('a list gives a part of a type, by its own order or by title, from where it is told', async () => {
  const school = await openSchool()
  // Before all of the demo school's own, by key and by title.
  const titles = { '0d': '0 first', '0b': '0 second', '0c': '0 third', '0a': '0 fourth' }
  for (const [key, title] of Object.entries(titles))
    await saveAndPublish(school.ctx, 'page', key, page(title))
  expect(await namesIn(school, { type: 'page', limit: 2 })).toEqual(['0a', '0b'])
  expect(await namesIn(school, { type: 'page', limit: 2, skip: 2 })).toEqual(['0c', '0d'])
  expect(await namesIn(school, { type: 'page', limit: 4, order: 'title' })).toEqual(['0d', '0a', '0b', '0c'])
})

test('topics and dates narrow a list', async () => {
  const school = await openSchool()
  for (const [key, date, topics] of [
    ['a', '2026-11-01', '{aid}'],
    ['b', '2026-12-01', '{aid,visa}'],
    ['c', '2027-01-01', '{visa}'],
  ] as const) {
    await saveAndPublish(school.ctx, 'page', key, page(key))
    await school.pool.query('update published_entry set date = $2, topics = $3 where key = $1', [
      key,
      date,
      topics,
    ])
  }
  const all = { type: 'page', limit: 9 } as const
  expect(await namesIn(school, { ...all, topics: ['aid'] })).toEqual(['a', 'b'])
  expect(await namesIn(school, { ...all, topics: ['visa'], order: 'newest' })).toEqual(['c', 'b'])
  const winter = { from: '2026-12-01T00:00:00Z', before: '2027-01-01T00:00:00Z' }
  expect(await namesIn(school, { ...all, ...winter, order: 'soonest' })).toEqual(['b'])
})

test('rows of an earlier version are read through their revisions, until the job has written them again', async () => {
  const school = await openSchool()
  const before = await rowsOf(school, 'program')
  const shown = async () => {
    const { list } = await loadPublished(school.ctx, { lists: ['program'], documents: [] })
    return list('program').map(({ key, summary }) => [key, summary.name, summary.order])
  }
  const expected = await shown()
  // As the migration leaves them.
  await school.pool.query(
    `update published_entry set type_version = 0, title = key, summary = '{}', position = 0, text = ''`,
  )
  await school.pool.query('delete from reference')
  expect(await shown()).toEqual(expected)
  await sendRebuild(school.ctx)
  expect(school.sent).toEqual([{ queue: rebuildQueue.name, data: {} }])
  const { rows } = await school.pool.query('select count(*)::int as count from published_entry')
  expect(await rebuildEntries(school.ctx)).toBe(rows[0].count)
  expect(await rowsOf(school, 'program')).toEqual(before)
  expect(await shown()).toEqual(expected)
  // What their revisions link to is known again, too.
  await expect(withdraw(school.ctx, 'program', 'bioethics')).rejects.toMatchObject({ code: 'conflict' })
  expect(await rebuildEntries(school.ctx)).toBe(0)
  await sendRebuild(school.ctx)
  expect(school.sent).toHaveLength(1)
})

test('rows of a later version are left to the program that wrote them', async () => {
  const school = await openSchool()
  await school.pool.query("update published_entry set type_version = 99, title = 'Later' where type = 'page'")
  expect(await rebuildEntries(school.ctx)).toBe(0)
  expect((await rowsOf(school, 'page'))[0]).toMatchObject({ title: 'Later', type_version: 99 })
})

test('only the system rebuilds', async () => {
  const { contextFor } = await openSchool()
  for (const actor of [visitor, administrator])
    await expect(rebuildEntries(contextFor(actor))).rejects.toMatchObject({ name: 'AppError' })
})
