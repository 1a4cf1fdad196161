import { expect, test } from 'vitest'
import { editor, openSchool } from '../../../../test/support/database.ts'
import { loadPublished } from '../load-published.ts'
import { changeDocumentKey } from './change-document-key.ts'
import { createDocument } from './create-document.ts'
import { listDocuments } from './list-documents.ts'
import { openDocument } from './open-document.ts'
import { publishDocument, withdrawDocument } from './publish-document.ts'
import { saveDocument } from './save-document.ts'
import { translateDocument } from './translate.ts'
import { trashDocument } from './trash.ts'

const page = (title: string) => ({ title, lead: 'What there is.', body: [] })

test('a translation lives beside its original: begun from it, published in its place, and behind once that changes', async () => {
  const school = await openSchool()
  const ctx = school.contextFor(editor)
  const titleIn = async (key: string, locale?: string) =>
    (
      await loadPublished(ctx, { lists: [], documents: [{ type: 'page', key }], ...(locale && { locale }) })
    ).get('page', key)?.data.title
  const original = await createDocument(ctx, 'page', 'visit', page('Visit us'))
  await publishDocument(ctx, original.id, original.revisionId)

  const { id } = await translateDocument(ctx, original.id, 'es')
  expect(await translateDocument(ctx, original.id, 'es')).toEqual({ id })
  const begun = await openDocument(ctx, id)
  expect(begun).toMatchObject({ locale: 'es', data: page('Visit us'), original: { id: original.id } })
  expect(await titleIn('visit', 'es')).toBe('Visit us')
  const { lines } = await listDocuments(ctx, {
    type: 'page',
    show: 'all',
    q: 'visit',
    sort: 'title',
    skip: 0,
  })
  expect(lines.map((line) => line.id)).toEqual([original.id])

  const revisionId = await saveDocument(ctx, id, page('Visítenos'), begun.revisionId)
  await publishDocument(ctx, id, revisionId)
  expect([await titleIn('visit', 'es'), await titleIn('visit', 'fr'), await titleIn('visit')]).toEqual([
    'Visítenos',
    'Visit us',
    'Visit us',
  ])
  const stateOf = async () => (await openDocument(ctx, original.id)).translations
  expect(await stateOf()).toEqual([{ id, locale: 'es', isPublished: true, isBehind: false }])

  school.clock.now = new Date(school.clock.now.getTime() + 60_000)
  const changed = await saveDocument(ctx, original.id, page('Come and see us'), original.revisionId)
  expect(await stateOf()).toMatchObject([{ isBehind: false }])
  await publishDocument(ctx, original.id, changed)
  expect(await stateOf()).toMatchObject([{ isBehind: true }])
  expect((await openDocument(ctx, id)).original?.data).toEqual(page('Come and see us'))

  await expect(changeDocumentKey(ctx, id, 'visita')).rejects.toThrow('address of its original')
  await changeDocumentKey(ctx, original.id, 'come')
  expect([await titleIn('come', 'es'), await titleIn('come')]).toEqual(['Visítenos', 'Come and see us'])

  await withdrawDocument(ctx, id)
  expect([await titleIn('come', 'es'), await titleIn('come')]).toEqual(['Come and see us', 'Come and see us'])
  await trashDocument(ctx, id)
  expect(await stateOf()).toEqual([])
  await expect(translateDocument(ctx, id, 'fr')).rejects.toThrow('trash')
})
