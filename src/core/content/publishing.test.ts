import { describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { administrator, openSchool, visitor } from '../../../test/support/database.ts'
import { type KnownRevisions, loadPublished, loadPublishedRows } from './load-published.ts'
import { contentChannel, publish } from './publish.ts'
import { saveRevision } from './save-revision.ts'

const home = { type: 'page', key: 'home' } as const
const page = (title: string) => ({ title, lead: 'What there is.', body: [] })
const wanted = { lists: [], documents: [home] }

describe('publishing', () => {
  test('a saved revision shows nowhere until it is published, and publishing an earlier one undoes it', async () => {
    const { ctx, contextFor } = await openSchool()
    const staff = contextFor(administrator)
    const titleNow = async () => (await loadPublished(ctx, wanted)).get('page', 'home')?.data.title
    const first = await saveRevision(staff, 'page', 'home', page('First'))
    expect(await titleNow()).toBe('Master’s Degree Programs')
    await publish(staff, 'page', 'home', first)
    expect(await titleNow()).toBe('First')
    await publish(staff, 'page', 'home', await saveRevision(staff, 'page', 'home', page('Second')))
    expect(await titleNow()).toBe('Second')
    await publish(staff, 'page', 'home', first)
    expect(await titleNow()).toBe('First')
  })

  test('what is forgotten during a read is not missing from it', async () => {
    const { ctx } = await openSchool()
    const wanted = { lists: ['program'], documents: [home] } as const
    const known: KnownRevisions = new Map()
    const before = await loadPublishedRows(ctx, wanted, known)
    known.delete(before.find((row) => row.type === 'page')?.revisionId ?? '')
    // Whoever shares it empties it when it is much.
    known.set = () => {
      known.clear()
      return known
    }
    expect(await loadPublishedRows(ctx, wanted, known)).toEqual(before)
    expect(known.size).toBe(0)
  })

  test('who saved and who published is written down', async () => {
    const { pool, contextFor } = await openSchool()
    const staff = contextFor(administrator)
    const revision = await saveRevision(staff, 'page', 'home', page('Named'))
    await publish(staff, 'page', 'home', revision)
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
    await publish(ctx, 'page', 'home', await saveRevision(ctx, 'page', 'home', page('Heard')))
    expect(await heard).toBe('["page:home"]')
    await listener.end()
  })

  test('what does not fit its type is refused, naming the field, and nothing is kept', async () => {
    const { ctx, pool } = await openSchool()
    const { rows: before } = await pool.query('select count(*) from revision')
    expect(() => saveRevision(ctx, 'page', 'home', { ...page('x'), lead: '' })).toThrow(
      'page/home does not fit: lead',
    )
    expect((await pool.query('select count(*) from revision')).rows).toEqual(before)
  })

  test('a link to what is not published keeps a revision from being published', async () => {
    const { ctx } = await openSchool()
    const { data } =
      (await loadPublished(ctx, { lists: [], documents: [{ type: 'program', key: 'bioethics' }] })).get(
        'program',
        'bioethics',
      ) ?? {}
    const revision = await saveRevision(ctx, 'program', 'bioethics', { ...data, degreeType: 'alchemy' })
    await expect(publish(ctx, 'program', 'bioethics', revision)).rejects.toMatchObject({
      code: 'invalid',
      message: 'This links to what is not published: degree-type alchemy.',
    })
  })

  test('a revision of another document is not found', async () => {
    const { ctx } = await openSchool()
    const other = await saveRevision(ctx, 'page', 'other', page('Other'))
    await expect(publish(ctx, 'page', 'home', other)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a visitor neither saves nor publishes', async () => {
    const { contextFor } = await openSchool()
    await expect(saveRevision(contextFor(visitor), 'page', 'home', page('x'))).rejects.toMatchObject({
      code: 'not-signed-in',
    })
    await expect(
      publish(contextFor(visitor), 'page', 'home', '0198c0de-0000-7000-8000-000000000009'),
    ).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test('two who save at once make two revisions that follow each other', async () => {
    const { ctx, pool } = await openSchool()
    await Promise.all(['A', 'B', 'C'].map((title) => saveRevision(ctx, 'page', 'busy', page(title))))
    const { rows } = await pool.query(
      "select number from revision r join document d on d.id = r.document_id where d.key = 'busy' order by 1",
    )
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3])
  })
})
