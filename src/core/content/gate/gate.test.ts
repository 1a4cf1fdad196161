import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { editor, openSchool } from '../../../../test/support/database.ts'
import { createDocument } from '../editing/create-document.ts'
import { findCondition } from './find-condition.ts'
import { openDocument } from '../editing/open-document.ts'
import { publishDocument } from '../editing/publish-document.ts'
import { parseStored } from '../parse-document.ts'
import { readExport } from '../read-export.ts'
import type { ContentTypeName } from '../registry.ts'
import { findFindings, isError } from './find-findings.ts'

type Data = Record<string, unknown>
const page = (body: Data[]) => ({ title: 'A page', lead: 'What there is.', body })

async function found(type: ContentTypeName, data: unknown) {
  const { ctx } = await openSchool()
  return (await findFindings(ctx, type, data)).findings.map(
    ({ level, code, path }) => `${level} ${code} ${path}`,
  )
}

async function seed(type: ContentTypeName, key: string): Promise<Data> {
  const all = await readExport(path.join(import.meta.dirname, '../../../../db/seed'))
  const one = all.find((each) => each.type === type && each.key === key)
  return { ...(parseStored(type, key, one?.version ?? 0, one?.data) as Data) }
}

describe('the checks before publishing', () => {
  test('everything in the demo school passes without an error', async () => {
    const { ctx } = await openSchool()
    const wrong: string[] = []
    for (const { type, key, version, data } of await readExport(
      path.join(import.meta.dirname, '../../../../db/seed'),
    ))
      for (const finding of (await findFindings(ctx, type, parseStored(type, key, version, data))).findings)
        if (isError(finding)) wrong.push(`${type}/${key} ${finding.code} ${finding.path}`)
    expect(wrong).toEqual([])
  })

  test('links say where they lead, and lead to what is on the site', async () => {
    const items = [
      { label: 'Click here', to: { type: 'page', key: 'home' } },
      { label: 'https://example.edu', href: 'https://example.edu' },
      { label: 'Our programs', to: { type: 'page', key: 'nowhere' } },
      { label: 'our programs', to: { type: 'page', key: 'home' } },
    ]
    expect(await found('page', page([{ kind: 'links', items }]))).toEqual([
      'error link-unpublished body[0].items[2].to',
      'error link-text-vague body[0].items[0].label',
      'warning link-text-address body[0].items[1].label',
      'warning link-text-twice body[0].items[3].label',
    ])
  })

  test('headings head something, and go down one level at a time', async () => {
    const body = [
      { kind: 'heading', text: 'One' },
      { kind: 'heading', text: 'Two' },
      { kind: 'paragraph', text: 'Text.' },
      { kind: 'heading', text: 'Two' },
    ]
    expect(await found('page', page(body))).toEqual([
      'warning heading-empty body[0]',
      'warning heading-twice body[3]',
      'warning heading-empty body[3]',
    ])
  })

  test('the costs of a year are no more than its total', async () => {
    const program = await seed('program', 'bioethics')
    const source = { name: 'The school', asOf: '2026' }
    const usd = (amount: number) => ({ amount, currency: 'USD' })
    const costs = [
      { kind: 'tuition', label: 'Tuition', amount: usd(100_00), year: '2026-27', source },
      { kind: 'fee', label: 'Fee', amount: usd(5_00), year: '2026-27', source },
      { kind: 'total', label: 'In all', amount: usd(104_00), year: '2026-27', source },
    ]
    const of = async (given: Data[]) =>
      (await found('program', { ...program, costs: given })).filter((each) => each.includes('add-up'))
    expect(await of(costs)).toEqual(['error costs-do-not-add-up costs[2].amount'])
    expect(await of([...costs.slice(0, 2), { ...costs[2], amount: usd(105_00) }])).toEqual([])
    // Another year's total has nothing to do with them.
    expect(await of([...costs.slice(0, 2), { ...costs[2], year: '2027-28' }])).toEqual([])
  })

  test('no part has more credits than the whole', async () => {
    const degree = await seed('degree-type', 'mmsc')
    expect(
      await found('degree-type', { ...degree, totalCredits: 10, requires: { name: 'Thesis', credits: 12 } }),
    ).toEqual(['error credits-do-not-add-up requires.credits'])
  })

  test('text in the school’s colors can be read', async () => {
    const settings = await seed('settings', 'school')
    expect(
      await found('settings', { ...settings, colors: { accent: '#ffcc00', accentDark: '#440000' } }),
    ).toEqual(
      expect.arrayContaining([
        'error contrast-too-low colors.accent',
        'error contrast-too-low colors.accentDark',
      ]),
    )
  })

  test('figures in prose are those of the document, and facts are confirmed in time', async () => {
    const program = await seed('program', 'bioethics')
    const requirements = [
      {
        text: 'A deposit of $1,234,567 is due.',
        source: { name: 'The school', asOf: '2026', owner: 'Admissions', confirmBy: '2026-01-01' },
      },
    ]
    const all = await found('program', { ...program, requirements })
    expect(all).toContain('warning figure-differs requirements[0].text')
    expect(all).toContain('warning fact-due requirements[0].source.confirmBy')
  })

  test('what has an error is saved and not published; the result stays with the revision', async () => {
    const { contextFor } = await openSchool()
    const ctx = contextFor(editor)
    const body = [{ kind: 'links', items: [{ label: 'More', to: { type: 'page', key: 'home' } }] }]
    const { id, revisionId } = await createDocument(ctx, 'page', 'vague', page(body))
    expect(await publishDocument(ctx, id, revisionId)).toMatchObject({ isPublished: false })
    const view = await openDocument(ctx, id)
    expect(view.state).toBe('draft')
    expect(view.check).toMatchObject({
      ran: expect.arrayContaining(['links', 'headings', 'costs']),
      findings: [{ code: 'link-text-vague', level: 'error' }],
    })
  })

  test('what axe-core found in the editor’s browser stands among the findings, stops publishing, and says where it ran', async () => {
    const { contextFor } = await openSchool()
    const ctx = contextFor(editor)
    const before = await findCondition(ctx)
    const { id, revisionId } = await createDocument(ctx, 'page', 'seen-by-axe', page([]))
    const finding = { rule: 'color-contrast', text: 'Elements must have contrast', target: 'p', count: 2 }
    const run = (isError: boolean) =>
      publishDocument(ctx, id, revisionId, {
        version: '4.14.1',
        widths: [375, 1280],
        findings: [{ ...finding, isError }],
      })
    const refused = await run(true)
    expect(refused.isPublished).toBe(false)
    expect(refused.check.findings).toEqual([
      { level: 'error', code: 'accessibility', path: '', values: finding },
    ])
    expect((await run(false)).isPublished).toBe(true)
    expect((await openDocument(ctx, id)).check?.ran).toContain(
      'axe-core in the editor’s browser 4.14.1, 375 and 1280 px',
    )
    const after = await findCondition(ctx)
    expect(after.lastAt).toEqual(ctx.now())
    expect({ ...after, lastAt: null }).toEqual({
      published: before.published + 1,
      checked: before.checked + 1,
      inBrowser: before.inBrowser + 1,
      withWarnings: before.withWarnings + 1,
      lastAt: null,
    })
  })

  test('a figure that its program does not have stops publishing', async () => {
    const program = await seed('program', 'bioethics')
    const [cost] = program.costs as { label: string; pace?: string; place?: string }[]
    const figure = { of: 'cost', program: 'bioethics', label: cost?.label ?? '' }
    const looks = { ...(cost?.pace && { pace: cost.pace }), ...(cost?.place && { place: cost.place }) }
    const text = (label: string) => [{ text: 'It costs ' }, { figure: { ...figure, ...looks, label } }]
    expect(await found('page', page([{ kind: 'paragraph', text: text(figure.label) }]))).toEqual([])
    expect(await found('page', page([{ kind: 'paragraph', text: text('Yachts') }]))).toEqual([
      'error figure-unknown body[0].text[1]',
    ])
  })

  test('a link within a sentence says where it leads, also where a word of it is bold', async () => {
    const to = { type: 'page', key: 'home' }
    const text = [{ text: 'read ', to }, { text: 'more', bold: true, to }, { text: ' of it' }]
    expect(await found('page', page([{ kind: 'paragraph', text }]))).toEqual([
      'error link-text-vague body[0].text',
    ])
  })
})
