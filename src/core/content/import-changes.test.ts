import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool, visitor, type TestSchool } from '../../../test/support/database.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { exportContent } from './export-content.ts'
import { importChanges } from './import-changes.ts'
import { importContent } from './import-content.ts'
import { loadPublished } from './load-published.ts'
import { readExport, type ExportedDocument } from './read-export.ts'
import { withdraw } from './withdraw.ts'
import { writeExport } from './write-export.ts'

const page = (title: string) => ({
  title,
  lead: 'What there is.',
  body: [{ kind: 'paragraph', text: `On ${title}.` }],
})
const newPage = (key: string, data: ExportedDocument['data']): ExportedDocument => ({
  type: 'page',
  key,
  version: 2,
  basedOn: null,
  data,
})

async function countRevisions({ pool }: TestSchool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from revision')
  return rows[0]?.count ?? 0
}

async function homeTitle({ ctx }: TestSchool): Promise<string | undefined> {
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'page', key: 'home' }] })
  return content.get('page', 'home')?.data.title
}

/** An export in which the home page has another title. */
const edited = (exported: readonly ExportedDocument[], title = 'Edited') =>
  exported.map((each) =>
    each.type === 'page' && each.key === 'home' && each.locale === undefined
      ? { ...each, data: { ...each.data, title } }
      : each,
  )

test('an export comes back from its files without a difference, and makes no revision', async () => {
  const school = await openSchool()
  const folder = await mkdtemp(path.join(tmpdir(), 'export-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const exported = await exportContent(school.ctx)
  await writeExport(folder, exported)
  const read = await readExport(folder)
  const nameOf = ({ type, key, locale = '' }: ExportedDocument) => `${type} ${key} ${locale}`
  const byName = (a: ExportedDocument, b: ExportedDocument) => nameOf(a).localeCompare(nameOf(b))
  expect(read.toSorted(byName)).toEqual(exported.toSorted(byName))
  const before = await countRevisions(school)
  expect(await importChanges(school.ctx, read)).toEqual([])
  expect(await countRevisions(school)).toBe(before)
})

test('an import publishes what differs and what is new, and leaves alone what it does not hold', async () => {
  const school = await openSchool()
  const before = await countRevisions(school)
  const home = edited(await exportContent(school.ctx)).filter(({ type }) => type === 'page')
  expect(await importChanges(school.ctx, [...home, newPage('library/hours', page('Library hours'))])).toEqual(
    [
      { type: 'page', key: 'home', isNew: false, fields: ['title'] },
      { type: 'page', key: 'library/hours', isNew: true, fields: ['title', 'lead', 'body'] },
    ],
  )
  expect(await homeTitle(school)).toBe('Edited')
  expect(await countRevisions(school)).toBe(before + 2)
})

test('a dry run says the same and keeps nothing', async () => {
  const school = await openSchool()
  const [before, title] = [await countRevisions(school), await homeTitle(school)]
  const home = edited(await exportContent(school.ctx))
  expect(await importChanges(school.ctx, home, { isDryRun: true })).toHaveLength(1)
  expect([await countRevisions(school), await homeTitle(school)]).toEqual([before, title])
})

test('one document that cannot be published holds back all', async () => {
  const school = await openSchool()
  const body = [{ kind: 'links', items: [{ label: 'A program', to: { type: 'program', key: 'alchemy' } }] }]
  const astray = newPage('library/hours', { ...page('Library hours'), body })
  const title = await homeTitle(school)
  for (const isDryRun of [true, false])
    await expect(
      importChanges(school.ctx, [...edited(await exportContent(school.ctx)), astray], { isDryRun }),
    ).rejects.toThrow('program alchemy')
  expect(await homeTitle(school)).toBe(title)
})

test('what someone changed, made or withdrew since the export is named, and nothing is imported', async () => {
  const school = await openSchool()
  await saveAndPublish(school.ctx, 'page', 'library/hours', page('Library hours'))
  const exported = await exportContent(school.ctx)
  const home = exported.find((each) => each.type === 'page' && each.key === 'home' && !each.locale)
  await saveAndPublish(school.ctx, 'page', 'home', { ...home?.data, title: 'By a colleague' })
  await saveAndPublish(school.ctx, 'page', 'visit', page('Visit'))
  await withdraw(school.ctx, 'page', 'library/hours')
  await expect(
    importChanges(school.ctx, [
      ...edited(exported),
      newPage('visit', page('Visit us')),
      newPage('free', page('Free')),
    ]),
  ).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/page\/home, page\/library\/hours, page\/visit\./),
  })
  expect(await homeTitle(school)).toBe('By a colleague')
})

test('the way out and the way in are for those who may edit', async () => {
  const { contextFor } = await openSchool()
  await expect(exportContent(contextFor(visitor))).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(importChanges(contextFor(visitor), [])).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('a later start changes nothing of a school, whatever the demo school says by then', async () => {
  const school = await openSchool()
  await saveAndPublish(school.ctx, 'page', 'library/hours', page('Library hours'))
  const before = await exportContent(school.ctx)
  const changed = [...edited(before, 'A newer demo school'), newPage('new', page('New'))]
  expect(await importContent(school.ctx, async () => changed)).toBe(0)
  expect(await exportContent(school.ctx)).toEqual(before)
})
