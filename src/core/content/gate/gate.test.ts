import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editor, openSchool } from '../../../../test/support/database.ts'
import { createDocument } from '../editing/create-document.ts'
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
  const all = await readExport(join(import.meta.dirname, '../../../../db/seed'))
  const one = all.find((each) => each.type === type && each.key === key)
  return { ...(parseStored(type, key, one?.version ?? 0, one?.data) as Data) }
}

describe('the checks before publishing', () => {
  test('everything in the demo school passes without an error', async () => {
    const { ctx } = await openSchool()
    const wrong: string[] = []
    for (const { type, key, version, data } of await readExport(
      join(import.meta.dirname, '../../../../db/seed'),
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
})
