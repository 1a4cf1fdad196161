import { beforeEach, describe, expect, test } from 'vitest'
import { counselor, editor, openSchool, system, type TestSchool } from '../../../../test/support/database.ts'
import type { Ctx } from '../../context.ts'
import { loadPublished } from '../load-published.ts'
import type { DocumentShow } from '../schema.ts'
import { carryOutPlans } from './carry-out-plans.ts'
import { changeDocumentKey } from './change-document-key.ts'
import { createDocument, duplicateDocument } from './create-document.ts'
import { findChoices, findLinksHere } from './find-choices.ts'
import { demoDocument } from '../../../../test/support/demo-pages.ts'
import { findFolders } from './find-folders.ts'
import { listDocuments } from './list-documents.ts'
import { listRevisions, openDocument } from './open-document.ts'
import { cancelPlan, planDocument } from './plans.ts'
import { publishDocument, withdrawDocument } from './publish-document.ts'
import { addRedirect, listRedirects, removeRedirect } from './redirects.ts'
import { askForReview, returnFromReview } from './reviews.ts'
import { findUnsaved, keepUnsaved, saveDocument } from './save-document.ts'
import { restoreDocument, trashDocument } from './trash.ts'

const page = (title: string) => ({ title, lead: 'What there is.', body: [] })

let school: TestSchool
let ctx: Ctx
beforeEach(async () => {
  school = await openSchool()
  ctx = school.contextFor(editor)
})

const list = (show: DocumentShow, q = '') =>
  listDocuments(ctx, { type: 'page', show, q, sort: 'title', skip: 0 })
const titlesOf = async (show: DocumentShow, q = '') => (await list(show, q)).lines.map(({ title }) => title)
const published = async (key: string) =>
  (await loadPublished(ctx, { lists: [], documents: [{ type: 'page', key }] })).get('page', key)?.data.title

describe('what an editor does', () => {
  test('a draft is made, published, changed and withdrawn, and each list says where it stands', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit us'))
    expect(await titlesOf('draft')).toEqual(['Visit us'])
    expect(await published('visit')).toBeUndefined()

    expect(await publishDocument(ctx, id, revisionId)).toMatchObject({ isPublished: true })
    expect(await published('visit')).toBe('Visit us')
    expect(await titlesOf('draft')).toEqual([])

    await saveDocument(ctx, id, page('Visit us soon'), revisionId)
    expect(await published('visit')).toBe('Visit us')
    expect((await list('changed')).lines).toMatchObject([
      { title: 'Visit us soon', path: '/visit', state: 'changed', editedBy: null },
    ])
    expect(await titlesOf('all', 'visit us s')).toEqual(['Visit us soon'])

    await withdrawDocument(ctx, id)
    expect(await published('visit')).toBeUndefined()
    expect((await openDocument(ctx, id)).state).toBe('draft')
  })

  test('a list says when the facts of each document are to be confirmed next, and by whom', async () => {
    const program = demoDocument('program', 'bioethics')
    const fact = (text: string, source: object) => ({
      text,
      source: { name: 'The school', asOf: '2026', ...source },
    })
    const requirements = [
      fact('Two letters', { owner: 'Registrar', confirmBy: '2027-06-01' }),
      fact('A degree', { owner: 'Admissions', confirmBy: '2027-01-15' }),
      fact('No test', {}),
    ]
    await createDocument(ctx, 'program', 'ethics', { ...program, name: 'Ethics', requirements })
    const { lines } = await listDocuments(ctx, {
      type: 'program',
      show: 'all',
      q: 'ethics',
      sort: 'title',
      skip: 0,
    })
    expect(lines.find(({ key }) => key === 'ethics')?.confirmation).toEqual({
      by: '2027-01-15',
      owner: 'Admissions',
    })
    await createDocument(ctx, 'page', 'bare', page('Bare'))
    expect((await list('draft')).lines).toMatchObject([{ title: 'Bare', confirmation: null }])
  })

  test('a new post belongs below the page on which its kind is listed', async () => {
    expect(await findFolders(ctx)).toEqual({
      news: 'news',
      message: 'campus/messages',
      multimedia: 'multimedia',
      paper: 'research/paper-chase',
      publication: 'publications',
    })
    await expect(findFolders(school.contextFor(counselor))).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a list counts every state and goes on where it ended', async () => {
    for (let n = 0; n < 52; n++) await createDocument(ctx, 'page', `p-${n}`, page(`Page ${n}`))
    const first = await listDocuments(ctx, { type: 'page', show: 'draft', q: '', sort: 'title', skip: 0 })
    expect([first.lines.length, first.next, first.counts.draft]).toEqual([50, 50, 52])
    const rest = await listDocuments(ctx, { type: 'page', show: 'draft', q: '', sort: 'title', skip: 50 })
    expect([rest.lines.length, rest.next]).toEqual([2, null])
  })

  test('what does not fit is told at its field, in words for people', async () => {
    await expect(
      createDocument(ctx, 'page', 'bad', { title: '', lead: 'x', body: [{ kind: 'list', items: [] }] }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { title: 'Fill this in.', 'body[0].items': 'Add at least one entry.' },
    })
    await expect(createDocument(ctx, 'page', 'Not A Key', page('x'))).rejects.toMatchObject({
      fields: { key: expect.stringContaining('small letters') },
    })
    // All at once, or an editor who fills in the title is stopped again by the address.
    await expect(createDocument(ctx, 'page', '', page(''))).rejects.toMatchObject({
      fields: { title: 'Fill this in.', key: 'Enter an address.' },
    })
  })

  test('a key that is taken is refused at the key, also by what lies in the trash', async () => {
    const { id } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await expect(createDocument(ctx, 'page', 'visit', page('Other'))).rejects.toMatchObject({
      code: 'conflict',
      fields: { key: expect.stringContaining('already') },
    })
    await trashDocument(ctx, id)
    await expect(createDocument(ctx, 'page', 'visit', page('Other'))).rejects.toMatchObject({
      fields: { key: expect.stringContaining('in the trash') },
    })
  })

  test('a document goes to the trash and comes back as a draft; what the site needs stays', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await publishDocument(ctx, id, revisionId)
    await trashDocument(ctx, id)
    expect([await published('visit'), await titlesOf('trash')]).toEqual([undefined, ['Visit']])
    await expect(saveDocument(ctx, id, page('No'), revisionId)).rejects.toMatchObject({ code: 'conflict' })
    await restoreDocument(ctx, id)
    expect([await titlesOf('trash'), await titlesOf('draft')]).toEqual([[], ['Visit']])
    const home = (await list('all', 'home')).lines.find(({ key }) => key === 'home')
    await expect(trashDocument(ctx, home?.id ?? '')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a copy says the same under its own key', async () => {
    const { id } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    const copy = await duplicateDocument(ctx, id, 'visit-copy')
    expect(await openDocument(ctx, copy.id)).toMatchObject({
      key: 'visit-copy',
      state: 'draft',
      data: page('Visit'),
    })
  })

  test('history names who changed which fields', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await saveDocument(ctx, id, { ...page('Visit'), lead: 'Come and see.' }, revisionId)
    const revisions = await listRevisions(ctx, id)
    expect(revisions.map(({ number, changed }) => ({ number, changed }))).toEqual([
      { number: 2, changed: ['Lead'] },
      { number: 1, changed: [] },
    ])
  })

  test('another address leaves a redirect, and an old address can be made to lead to a page', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await publishDocument(ctx, id, revisionId)
    await changeDocumentKey(ctx, id, 'come')
    await addRedirect(ctx, '/old/visit.html', id)
    expect((await listRedirects(ctx)).map(({ path, to }) => [path, to])).toEqual([
      ['/old/visit.html', '/come'],
      ['/visit', '/come'],
    ])
    await expect(addRedirect(ctx, '/come', id)).rejects.toMatchObject({ code: 'conflict' })
    await removeRedirect(ctx, '/visit', id)
    expect((await listRedirects(ctx)).map(({ path }) => path)).toEqual(['/old/visit.html'])
  })

  test('a page is found by its title, and names what links to it', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit us'))
    expect(await findChoices(ctx, { q: 'visit' })).toEqual([
      { id, type: 'page', key: 'visit', title: 'Visit us', path: '/visit', isPublished: false },
    ])
    await publishDocument(ctx, id, revisionId)
    const links = [{ kind: 'links', items: [{ label: 'Visiting', to: { type: 'page', key: 'visit' } }] }]
    await createDocument(ctx, 'page', 'travel', { ...page('Travel'), body: links })
    expect(await findLinksHere(ctx, id)).toMatchObject([{ title: 'Travel', isPublished: false }])
  })

  test('what is typed and not saved is there on another machine, for its editor alone, until it is saved', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await keepUnsaved(ctx, id, { title: '' }, revisionId)
    expect(await findUnsaved(ctx, id)).toMatchObject({ data: { title: '' }, basedOn: revisionId })
    const other = school.contextFor({ ...editor, id: '0198c0de-0000-7000-8000-000000000007' })
    expect(await findUnsaved(other, id)).toBeNull()
    await saveDocument(ctx, id, page('Visit us'), revisionId)
    expect(await findUnsaved(ctx, id)).toBeNull()
  })

  test('a review is asked for once, and ends by publishing or by being returned', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await askForReview(ctx, id, { note: 'Are the hours right?' })
    await expect(askForReview(ctx, id, { note: '' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await titlesOf('in-review')).toEqual(['Visit'])
    await returnFromReview(ctx, id, 'No')
    expect(await titlesOf('in-review')).toEqual([])
    await askForReview(ctx, id, { note: '' })
    await publishDocument(ctx, id, revisionId)
    expect((await openDocument(ctx, id)).review).toBeNull()
  })

  test('who answers inquiries edits nothing', async () => {
    await expect(createDocument(school.contextFor(counselor), 'page', 'x', page('x'))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('the schedule', () => {
  const at = (day: string, time: string, which?: 'first' | 'second') =>
    ({ act: 'publish', day, time, ...(which && { which }) }) as const

  test('a planned revision is published at its minute on the school’s clocks, not before', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await planDocument(ctx, id, { ...at('2026-12-01', '09:30'), revisionId })
    expect(school.sent.at(-1)).toMatchObject({
      queue: 'content.plan',
      startAfter: new Date('2026-12-01T14:30:00Z'),
    })
    const run = () => carryOutPlans(school.contextFor(system))
    school.clock.now = new Date('2026-12-01T14:29:59Z')
    expect(await run()).toEqual({ done: 0, failed: 0 })
    expect(await titlesOf('scheduled')).toEqual(['Visit'])
    school.clock.now = new Date('2026-12-01T14:30:00Z')
    expect(await run()).toEqual({ done: 1, failed: 0 })
    expect(await published('visit')).toBe('Visit')
    expect(await run()).toEqual({ done: 0, failed: 0 })
  })

  test('what axe-core found as it was planned stays with the revision, and counts at its time', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    const found = { rule: 'color-contrast', text: 'Low contrast', target: 'p', count: 1 }
    const browser = { version: '4.10.2', widths: [375, 1280] }
    const plan = { ...at('2026-12-01', '09:30'), revisionId }
    await expect(
      planDocument(ctx, id, { ...plan, browser: { ...browser, findings: [{ ...found, isError: true }] } }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect((await openDocument(ctx, id)).check?.findings).toMatchObject([
      { code: 'accessibility', level: 'error' },
    ])
    expect(await titlesOf('scheduled')).toEqual([])

    await planDocument(ctx, id, {
      ...plan,
      browser: { ...browser, findings: [{ ...found, isError: false }] },
    })
    school.clock.now = new Date('2026-12-02T00:00:00Z')
    expect(await carryOutPlans(school.contextFor(system))).toEqual({ done: 1, failed: 0 })
    const { check } = await openDocument(ctx, id)
    expect(check?.ran.at(-1)).toContain('4.10.2, 375 and 1280 px')
    expect(check?.findings).toMatchObject([{ code: 'accessibility', level: 'warning' }])
  })

  test('in the night when clocks go back, one of two is chosen; the hour that clocks skip is refused', async () => {
    const { id } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    school.clock.now = new Date('2026-10-01T12:00:00Z')
    await expect(planDocument(ctx, id, at('2026-11-01', '01:30'))).rejects.toMatchObject({
      fields: { which: expect.stringContaining('twice') },
    })
    expect(await planDocument(ctx, id, at('2026-11-01', '01:30', 'first'))).toEqual({
      at: '2026-11-01T05:30:00.000Z',
    })
    expect(await planDocument(ctx, id, at('2026-11-01', '01:30', 'second'))).toEqual({
      at: '2026-11-01T06:30:00.000Z',
    })
    await expect(planDocument(ctx, id, at('2027-03-14', '02:30'))).rejects.toMatchObject({
      fields: { time: expect.stringContaining('skip') },
    })
    expect(await planDocument(ctx, id, at('2027-03-14', '03:00'))).toEqual({ at: '2027-03-14T07:00:00.000Z' })
    await expect(planDocument(ctx, id, at('2026-09-30', '12:00'))).rejects.toMatchObject({
      fields: { time: expect.stringContaining('future') },
    })
    await cancelPlan(ctx, id)
    expect(await titlesOf('scheduled')).toEqual([])
  })

  test('what cannot be done at its time ends with the reason, and what is on the site stays', async () => {
    const { id, revisionId } = await createDocument(ctx, 'page', 'visit', page('Visit'))
    await publishDocument(ctx, id, revisionId)
    const links = [{ kind: 'links', items: [{ label: 'Click here', to: { type: 'page', key: 'home' } }] }]
    const vague = await saveDocument(ctx, id, { ...page('Vague'), body: links }, revisionId)
    await planDocument(ctx, id, { ...at('2026-12-01', '09:30'), revisionId: vague })
    school.clock.now = new Date('2026-12-02T00:00:00Z')
    expect(await carryOutPlans(school.contextFor(system))).toEqual({ done: 0, failed: 1 })
    expect(await published('visit')).toBe('Visit')
    expect(await openDocument(ctx, id)).toMatchObject({
      plan: null,
      failedPlan: { act: 'publish', why: 'checks' },
    })
  })
})
