import { expect, test } from 'vitest'
import { z } from 'zod'
import { openSchool, type TestSchool } from '../../../test/support/database.ts'
import { save, saveAndPublish } from '../../../test/support/publish.ts'
import { newId } from '../../kernel/ids.ts'
import { line } from './fields.ts'
import { loadPublished } from './load-published.ts'
import { loadRevisions } from './load-revisions.ts'
import { parseStored } from './parse-document.ts'
import { publish } from './publish.ts'
import { contentTypes, type ContentTypeName } from './registry.ts'
import { referencesIn, textIn, walkFields } from './walk-fields.ts'

/** A revision as an earlier version of the program stored it; its summary does not matter any more. */
async function storeOld({ pool }: TestSchool, type: string, key: string, data: object, version = 1) {
  const id = newId()
  await pool.query(
    `insert into revision (id, document_id, number, version, data, summary, author, created_at)
     select $1, d.id, 1000, $2, $3, 'null', 'system', now() from document d where d.type = $4 and d.key = $5 and d.locale = 'en'`,
    [id, version, JSON.stringify(data), type, key],
  )
  return id
}

const oldMenu = {
  label: 'Section',
  parent: { label: 'Home', href: '/' },
  items: [
    { label: 'Bioethics', href: '/programs/bioethics#cost', children: [] },
    { label: 'Ask', href: '/inquire?program=bioethics', children: [] },
    { label: 'More', children: [{ label: 'Elsewhere', href: 'https://example.org/' }] },
  ],
}

test('a revision of an earlier version of its type is upgraded when it is read, and may be published again', async () => {
  const school = await openSchool()
  const { ctx } = school
  const old = await storeOld(school, 'menu', 'section', oldMenu)
  await publish(ctx, 'menu', 'section', old)
  const content = await loadPublished(ctx, { lists: ['menu'], documents: [] })
  expect(content.list('menu').find(({ key }) => key === 'section')?.summary).toEqual({
    label: 'Section',
    parent: { label: 'Home', to: { type: 'page', key: 'home' } },
    items: [
      { label: 'Bioethics', to: { type: 'program', key: 'bioethics', anchor: 'cost' }, children: [] },
      { label: 'Ask', to: { type: 'form', key: 'inquiry' }, children: [] },
      { label: 'More', children: [{ label: 'Elsewhere', href: 'https://example.org/' }] },
    ],
  })
  expect(content.unreadable).toEqual([])
})

test('links that an earlier version did not count as such are checked when it is published again', async () => {
  const school = await openSchool()
  const item = { label: 'History', href: '/about/no-such-page', children: [] }
  const old = await storeOld(school, 'menu', 'section', { ...oldMenu, items: [item] })
  await expect(publish(school.ctx, 'menu', 'section', old)).rejects.toMatchObject({
    message: 'This links to what is not published: page about/no-such-page.',
  })
})

test('the first version of a program, a document and the settings become the ones of today', () => {
  const deadline = {
    what: 'Application',
    applicants: 'All applicants',
    date: '2026-01-14',
    source: { name: 'public pages', asOf: '2026' },
  }
  const { upgrade } = contentTypes.program
  const costs = [
    'Tuition per year',
    'Whole full-time budget for the year',
    'Application fee',
    'Remedial credit',
  ]
  const old = {
    officialHref: '/programs/bioethics',
    deadlines: [deadline],
    costs: costs.map((label) => ({ label })),
  }
  expect(upgrade?.[2]?.(old)).toEqual({
    officialPage: { to: { type: 'program', key: 'bioethics' } },
    deadlines: [{ kind: 'due', ...deadline }],
    costs: costs.map((label, index) => ({ kind: ['tuition', 'total', 'fee', 'other'][index], label })),
  })
  const brochure = { title: 'Brochure', format: 'PDF', href: 'https://example.org/brochure.pdf' }
  expect(parseStored('document', 'brochure', 1, brochure)).toEqual({
    title: 'Brochure',
    format: 'PDF',
    link: { href: 'https://example.org/brochure.pdf' },
  })
})

test('a revision of another type is not found, whoever names it', async () => {
  const { ctx, pool } = await openSchool()
  const { rows } = await pool.query('select published_revision_id as id, type from document')
  const ids = rows.map(({ id }) => id)
  const forms = rows.filter(({ type }) => type === 'form').map(({ id }) => id)
  expect([...(await loadRevisions(ctx, 'form', ids)).keys()]).toEqual(forms)
  expect(await loadRevisions(ctx, 'alert', forms)).toEqual(new Map())
  expect(await loadRevisions(ctx, 'form', [newId()])).toEqual(new Map())
})

test('a published document that cannot be read is told by name, and the others are read', async () => {
  const school = await openSchool()
  const id = await storeOld(school, 'alert', 'returning-to-campus', { title: 'Half an alert' }, 2)
  await school.pool.query(
    "update published_entry set revision_id = $1, type_version = 0 where type = 'alert'",
    [id],
  )
  const content = await loadPublished(school.ctx, { lists: ['alert', 'menu'], documents: [] })
  expect(content.list('alert')).toEqual([])
  expect(content.list('menu').length).toBeGreaterThan(0)
  expect(content.unreadable).toEqual([
    expect.stringMatching(/^alert\/returning-to-campus does not fit: kind: .*severity/),
  ])
  expect(await loadRevisions(school.ctx, 'alert', [id])).toEqual(new Map())
  await saveAndPublish(school.ctx, 'alert', 'returning-to-campus', {
    kind: 'Campus Alert',
    title: 'A whole alert',
    severity: 'information',
    updated: '2026-11-23',
    dismissible: true,
  })
  const mended = await loadPublished(school.ctx, { lists: ['alert'], documents: [] })
  expect(mended.list('alert').map(({ summary }) => summary.title)).toEqual(['A whole alert'])
})

test('what is saved carries the version of its type', async () => {
  const { ctx, pool } = await openSchool()
  const id = await save(ctx, 'page', 'about', { title: 'About', lead: 'What we do.', body: [] })
  const { rows } = await pool.query('select version from revision where id = $1', [id])
  expect(rows).toEqual([{ version: contentTypes.page.version }])
})

test('every version of a type has a step from the one before, and every field can be walked', () => {
  for (const type of Object.values(contentTypes)) {
    const steps = 'upgrade' in type && type.upgrade ? Object.keys(type.upgrade).map(Number) : []
    expect(steps, type.name).toEqual(Array.from({ length: type.version - 1 }, (_, index) => index + 2))
  }
})

test('references and search text come from the fields themselves', async () => {
  const { ctx } = await openSchool()
  const wanted = [
    { type: 'program', key: 'bioethics' },
    { type: 'form', key: 'inquiry' },
  ] as const satisfies { type: ContentTypeName; key: string }[]
  const content = await loadPublished(ctx, { lists: [], documents: wanted })
  const program = content.get('program', 'bioethics')?.data
  expect(referencesIn(contentTypes.program.fields, program)).toEqual([
    { type: 'degree-type', key: 'academic-discipline', isLink: false, path: ['degreeType'] },
  ])
  const form = content.get('form', 'inquiry')?.data
  expect(referencesIn(contentTypes.form.fields, form).map(({ key }) => key)).toEqual(form?.programs.order)
  const text = textIn(contentTypes.program.fields, program)
  expect(text).toContain('Master of Bioethics')
  expect(text).toContain('A family wants everything done')
  expect(text).not.toContain('academic-discipline')
})

test('a field of a kind that cannot be walked is a bug, and passes over nothing in silence', () => {
  const odd = z.strictObject({ pair: z.tuple([line({ label: 'One' })]) })
  expect(() => walkFields(odd, { pair: ['x'] }, () => undefined)).toThrow(
    'no fields of the kind “tuple” (pair)',
  )
})
