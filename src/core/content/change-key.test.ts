import { expect, test } from 'vitest'
import { administrator, counselor, openSchool } from '../../../test/support/database.ts'
import { newestRevision, save, saveAndPublish } from '../../../test/support/publish.ts'
import { changeKey } from './change-key.ts'
import { loadPublished } from './load-published.ts'
import { loadRedirects } from './load-redirects.ts'
import { loadRevisions } from './load-revisions.ts'

const page = (title: string) => ({ title, lead: 'What there is.', body: [] })

test('a document that gets another key leaves a redirect, and whatever named it names the new key', async () => {
  const { ctx, contextFor, pool } = await openSchool()
  await changeKey(contextFor(administrator), 'program', 'bioethics', 'medical-ethics')
  expect(await loadRedirects(ctx)).toEqual(new Map([['/programs/bioethics', '/programs/medical-ethics']]))
  const content = await loadPublished(ctx, {
    lists: ['program', 'menu'],
    documents: [{ type: 'form', key: 'inquiry' }],
  })
  expect(content.list('program').map(({ key }) => key)).toContain('medical-ethics')
  expect(content.get('form', 'inquiry')?.data.programs.order).toContain('medical-ethics')
  const menus = JSON.stringify(content.list('menu'))
  expect(menus).toContain('"medical-ethics"')
  expect(menus).not.toContain('"bioethics"')
  const { rows } = await pool.query("select verb from audit_entry where actor like 'staff:%' order by id")
  expect(rows[0]).toEqual({ verb: 'content.key-changed' })
})

test('a draft that names the document keeps its other edits and stays the newest, unpublished', async () => {
  const { ctx } = await openSchool()
  const named = { ...page('Draft'), body: [linkTo('bioethics')] }
  const published = await saveAndPublish(ctx, 'page', 'about', page('Published'))
  await save(ctx, 'page', 'about', named)
  await changeKey(ctx, 'program', 'bioethics', 'medical-ethics')
  const newest = (await newestRevision(ctx, 'page', 'about')) ?? ''
  expect((await loadRevisions(ctx, 'page', [newest])).get(newest)).toEqual({
    ...page('Draft'),
    body: [linkTo('medical-ethics')],
  })
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'page', key: 'about' }] })
  expect(content.get('page', 'about')?.data.title).toBe('Published')
  expect(published).not.toBe(newest)
})

test('a chain of changes leads to the last, and a key taken back leads nowhere else', async () => {
  const { ctx } = await openSchool()
  await saveAndPublish(ctx, 'page', 'a', page('A'))
  await changeKey(ctx, 'page', 'a', 'b')
  await changeKey(ctx, 'page', 'b', 'c/d')
  expect(await loadRedirects(ctx)).toEqual(
    new Map([
      ['/a', '/c/d'],
      ['/b', '/c/d'],
    ]),
  )
  await changeKey(ctx, 'page', 'c/d', 'a')
  expect(await loadRedirects(ctx)).toEqual(
    new Map([
      ['/b', '/a'],
      ['/c/d', '/a'],
    ]),
  )
  // A new document under an old address takes it over.
  await saveAndPublish(ctx, 'page', 'b', page('Another B'))
  expect([...(await loadRedirects(ctx)).keys()]).toEqual(['/c/d'])
})

test('a key that is taken, not allowed or needed by the site stays as it is', async () => {
  const { ctx, contextFor } = await openSchool()
  const change = (key: string, newKey: string) => changeKey(ctx, 'program', key, newKey)
  await expect(change('bioethics', 'immunology')).rejects.toMatchObject({ code: 'conflict' })
  await expect(change('bioethics', 'Über "x"')).rejects.toMatchObject({ code: 'invalid' })
  await expect(change('alchemy', 'chemistry')).rejects.toMatchObject({ code: 'not-found' })
  await expect(changeKey(ctx, 'page', 'home', 'start')).rejects.toMatchObject({ code: 'conflict' })
  await expect(changeKey(contextFor(counselor), 'program', 'bioethics', 'ethics')).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await loadRedirects(ctx)).toEqual(new Map())
})

const linkTo = (key: string) => ({
  kind: 'links',
  items: [{ label: 'The program', to: { type: 'program', key } }],
})
