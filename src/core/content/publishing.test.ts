import { describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { administrator, openSchool, visitor } from '../../../test/support/database.ts'
import { save, saveAndPublish } from '../../../test/support/publish.ts'
import { loadPublished } from './load-published.ts'
import { contentChannel, publish, publishTogether } from './publish.ts'
import { saveRevision } from './save-revision.ts'

const home = { type: 'page', key: 'home' } as const
const page = (title: string) => ({ title, lead: 'What there is.', body: [] })
const wanted = { lists: [], documents: [home] }

describe('publishing', () => {
  test('a saved revision shows nowhere until it is published, and publishing an earlier one undoes it', async () => {
    const { ctx, contextFor } = await openSchool()
    const staff = contextFor(administrator)
    const titleNow = async () => (await loadPublished(ctx, wanted)).get('page', 'home')?.data.title
    const first = await save(staff, 'page', 'home', page('First'))
    expect(await titleNow()).toBe('Master’s Degree Programs')
    await publish(staff, 'page', 'home', first)
    expect(await titleNow()).toBe('First')
    await saveAndPublish(staff, 'page', 'home', page('Second'))
    expect(await titleNow()).toBe('Second')
    await publish(staff, 'page', 'home', first)
    expect(await titleNow()).toBe('First')
  })

  test('who saved and who published is written down', async () => {
    const { pool, contextFor } = await openSchool()
    const staff = contextFor(administrator)
    const revision = await saveAndPublish(staff, 'page', 'home', page('Named'))
    const { rows } = await pool.query(
      'select verb, details from audit_entry where actor like $1 order by id',
      ['staff:%'],
    )
    expect(rows).toEqual([
      { verb: 'content.saved', details: { revision } },
      { verb: 'content.published', details: { revision } },
    ])
  })

  test('every server hears of a publication when it is committed, by the name of the document', async () => {
    const { ctx, url } = await openSchool()
    const listener = new Client({ connectionString: url })
    await listener.connect()
    await listener.query(`listen ${contentChannel}`)
    const heard = new Promise((resolve) => listener.once('notification', (each) => resolve(each.payload)))
    await saveAndPublish(ctx, 'page', 'home', page('Heard'))
    expect(await heard).toBe('["en:page:home"]')
    await listener.end()
  })

  test('what does not fit its type is refused, naming the field, and nothing is kept', async () => {
    const { ctx, pool } = await openSchool()
    const { rows: before } = await pool.query('select count(*) from revision')
    await expect(save(ctx, 'page', 'home', { ...page('x'), lead: '' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('page/home does not fit: lead'),
    })
    expect((await pool.query('select count(*) from revision')).rows).toEqual(before)
  })

  test('a link to what is not published keeps a revision from being published', async () => {
    const { ctx } = await openSchool()
    const { data } =
      (await loadPublished(ctx, { lists: [], documents: [{ type: 'program', key: 'bioethics' }] })).get(
        'program',
        'bioethics',
      ) ?? {}
    const revision = await save(ctx, 'program', 'bioethics', { ...data, degreeType: 'alchemy' })
    await expect(publish(ctx, 'program', 'bioethics', revision)).rejects.toMatchObject({
      code: 'invalid',
      message: 'This links to what is not published: degree-type alchemy.',
    })
  })

  test('a revision of another document is not found', async () => {
    const { ctx } = await openSchool()
    const other = await save(ctx, 'page', 'other', page('Other'))
    await expect(publish(ctx, 'page', 'home', other)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a visitor neither saves nor publishes', async () => {
    const { contextFor } = await openSchool()
    // Nor is a visitor told whether the text would fit, or what others saved.
    for (const data of [page('x'), null])
      await expect(
        saveRevision(contextFor(visitor), 'page', 'home', data, { basedOn: null }),
      ).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(
      publish(contextFor(visitor), 'page', 'home', '0198c0de-0000-7000-8000-000000000009'),
    ).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test('of two who edit the same text the second is told of the first, and nothing is lost', async () => {
    const { ctx, pool } = await openSchool()
    const start = await saveRevision(ctx, 'page', 'busy', page('Start'), { basedOn: null })
    const ends = await Promise.allSettled(
      ['A', 'B', 'C'].map((title) => saveRevision(ctx, 'page', 'busy', page(title), { basedOn: start })),
    )
    const saved = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
    expect(saved).toHaveLength(1)
    for (const end of ends.filter((each) => each.status === 'rejected'))
      expect(end.reason).toMatchObject({ code: 'conflict', fields: { basedOn: saved[0] } })
    const { rows } = await pool.query(
      "select number from revision r join document d on d.id = r.document_id where d.key = 'busy' order by 1",
    )
    expect(rows.map((row) => row.number)).toEqual([1, 2])
    await expect(saveRevision(ctx, 'page', 'busy', page('New'), { basedOn: null })).rejects.toMatchObject({
      code: 'conflict',
      fields: { basedOn: saved[0] },
    })
  })

  test.each(['"><svg onload=x>', 'Über', 'a b', 'a/b', '', 'a--b'])(
    'no program has the key %j',
    async (key) => {
      const { ctx, pool } = await openSchool()
      await expect(save(ctx, 'program', key, {})).rejects.toMatchObject({
        code: 'invalid',
        fields: { key: expect.any(String) },
      })
      expect((await pool.query('select 1 from document where key = $1', [key])).rows).toEqual([])
    },
  )

  test('two documents that link to each other are published together, and not one by one', async () => {
    const { ctx } = await openSchool()
    const linking = (key: string) => ({
      ...page(key),
      body: [{ kind: 'links', items: [{ label: 'The other', to: { type: 'page', key } }] }],
    })
    const here = await save(ctx, 'page', 'here', linking('there'))
    const there = await save(ctx, 'page', 'there', linking('here'))
    await expect(publish(ctx, 'page', 'here', here)).rejects.toMatchObject({ code: 'invalid' })
    await publishTogether(ctx, [
      { type: 'page', key: 'here', revisionId: here },
      { type: 'page', key: 'there', revisionId: there },
    ])
    const wanted = { lists: [], documents: [{ type: 'page', key: 'here' }] } as const
    expect((await loadPublished(ctx, wanted)).get('page', 'here')?.revisionId).toBe(here)
  })

  test('a link in running text keeps its target published', async () => {
    const { ctx } = await openSchool()
    const body = [
      { kind: 'paragraph', text: 'Read on.' },
      {
        kind: 'links',
        items: [{ label: 'A program', to: { type: 'program', key: 'alchemy', anchor: 'cost' } }],
      },
    ]
    const revision = await save(ctx, 'page', 'about/history', { ...page('History'), body })
    await expect(publish(ctx, 'page', 'about/history', revision)).rejects.toMatchObject({
      message: 'This links to what is not published: program alchemy.',
    })
  })

  test('a link to what has no page of its own is refused by name', async () => {
    const { ctx } = await openSchool()
    const body = [{ kind: 'links', items: [{ label: 'Menu', to: { type: 'menu', key: 'main' } }] }]
    await expect(save(ctx, 'page', 'about', { ...page('About'), body })).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'body[0].items[0].to': 'menu main has no page' },
    })
  })
})
