import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { comingSeason } from './coming-season.ts'
import type { DataOf } from './content-type.ts'
import * as expected from './demo-school.expected.ts'
import { isOneDestination } from './fields.ts'
import { plainTextOf } from './inline.ts'
import { parseDocument } from './parse-document.ts'
import { readExport, type ExportedDocument } from './read-export.ts'
import { isHoliday } from '../promises/index.ts'
import { contentTypes, type ContentTypeName, type ContentTypes } from './registry.ts'
import { referencesIn } from './walk-fields.ts'

let documents: readonly ExportedDocument[]
beforeAll(async () => {
  const all = await readExport(path.join(import.meta.dirname, '../../../db/seed'))
  // Its translations have rules of their own: demo-translations.test.ts.
  documents = all.filter(({ locale }) => locale === undefined)
})

function get<Name extends ContentTypeName>(type: Name, key: string): DataOf<ContentTypes[Name]> {
  return parseDocument(type, key, documents.find((each) => each.type === type && each.key === key)?.data)
}
const keysOf = (type: ContentTypeName) => documents.filter((each) => each.type === type).map(({ key }) => key)
const programs = () => keysOf('program').map((key) => ({ key, data: get('program', key) }))
const labels = (links: readonly { label: string }[]) => links.map(({ label }) => label)

describe('db/seed, the demo school', () => {
  test('every document fits its type, as it stands', () => {
    for (const { type, key, version, data } of documents) {
      expect(version, `${type}/${key}`).toBe(contentTypes[type].version)
      expect(parseDocument(type, key, data), `${type}/${key}`).toEqual(data)
    }
    expect(new Set(documents.map(({ type }) => type))).toEqual(new Set(Object.keys(contentTypes)))
  })

  test('every reference leads to a document', () => {
    const held = documents.map(({ type, key }) => `${type}/${key}`)
    const references = documents.flatMap(({ type, data }) => referencesIn(contentTypes[type].fields, data))
    expect(references.length).toBeGreaterThan(18)
    for (const { type, key } of references) expect(held).toContain(`${type}/${key}`)
  })

  test('every address elsewhere is https, or a mailbox', () => {
    const found = documents.flatMap(({ data }) => hrefsIn(data))
    expect(found.length).toBeGreaterThan(80)
    for (const href of found) expect(['https:', 'mailto:'], href).toContain(new URL(href).protocol)
  })

  test('the main menu has its 5 menus with 48 links', () => {
    const { items } = get('menu', 'main')
    expect(Object.fromEntries(items.map(({ label, children }) => [label, labels(children)]))).toEqual(
      expected.mainMenu,
    )
    expect(labels(items)).toEqual(Object.keys(expected.mainMenu))
    expect(items.flatMap(({ children }) => children)).toHaveLength(48)
  })

  test('the other menus have the labels of the school, and a place to go for each', () => {
    expect(keysOf('menu')).toEqual(['main', ...Object.keys(expected.flatMenus)].sort())
    for (const [key, wanted] of Object.entries(expected.flatMenus)) {
      const { items } = get('menu', key)
      expect(labels(items), key).toEqual(wanted)
      expect(items.every(isOneDestination), key).toBe(true)
    }
    expect(get('menu', 'section')).toMatchObject({
      label: 'Master’s Degree Programs',
      parent: { label: 'Education & Admissions' },
    })
  })

  test('the nine programs have their names, degree types and order', () => {
    const found = programs().toSorted((a, b) => a.data.order - b.data.order)
    expect(found.map(({ key, data }) => [key, data.name, data.listedAs, data.degreeType])).toEqual(
      expected.programs,
    )
  })

  test('the degree types have their credits', () => {
    const found = keysOf('degree-type').map((key) => get('degree-type', key))
    expect(
      found.map(({ name, abbreviation, totalCredits, requires, nature }) => [
        name,
        abbreviation,
        totalCredits,
        requires,
        nature,
      ]),
    ).toEqual([
      [
        'Master of Academic Discipline',
        undefined,
        36,
        { name: 'capstone project', credits: 4 },
        'didactic and scholarly work',
      ],
      [
        'Master of Medical Sciences',
        'MMSc',
        64,
        { name: 'mentored research experience', credits: 32 },
        'didactic and scholarly work with research',
      ],
    ])
  })

  test('the form asks in the words of the school', () => {
    const form = get('form', 'inquiry')
    const { salutation, firstName, lastName, email, country, employer } = form
    expect(
      labels([salutation, firstName, lastName, email, country, employer, form.programs, form.interest]),
    ).toEqual([
      'Salutation',
      'First Name',
      'Last Name',
      'Email Address',
      'Country',
      'Current Employer',
      'Which of Harvard Medical School’s master’s degree programs are you interested in?',
      'Which of the following best describes your work or personal interests?',
    ])
    expect([salutation.placeholder, ...salutation.options]).toEqual([
      '--None--',
      'Dr.',
      'Miss',
      'Mr.',
      'Mrs.',
      'Ms.',
      'Rev',
      'Sir',
      'Prof.',
    ])
    expect(country.placeholder).toBe('Choose...')
    expect(form.programs.order.map((key) => get('program', key).name)).toEqual(expected.programsInForm)
    expect(labels(form.interest.options)).toEqual(expected.interests)
    expect(new Set(form.interest.options.map(({ value }) => value)).size).toBe(8)
    expect(form.submit).toBe('Request information')
  })

  test('the school, its alert and its brochure are named as they are', () => {
    expect(get('settings', 'school')).toMatchObject({
      name: 'Harvard Medical School',
      shortName: 'HMS',
      parent: 'Harvard University',
      siteName: 'Master’s Degree Programs',
      address: ['25 Shattuck Street', 'Boston, MA 02115'],
      telephone: '617-432-1000',
      inquiriesEmail: 'hms_masters_programs@hms.harvard.edu',
      copyrightHolder: 'The President and Fellows of Harvard College',
      hideFromSearchEngines: true,
      heldDomains: ['prospectus.example', 'hms.harvard.edu', 'harvard.edu'],
      notice: expect.stringMatching(
        /demonstration.*not affiliated with, or endorsed by, Harvard Medical School/,
      ),
    })
    expect(get('alert', 'returning-to-campus')).toMatchObject({
      kind: 'Campus Alert',
      title: 'Returning to Campus Information for the HMS Community',
      updated: '2022-05-23',
      dismissible: true,
    })
    expect(get('document', 'brochure').title).toBe('Harvard Medical School Master’s Programs Brochure')
  })

  test('a figure is a known fact of the school or marked as a sample', () => {
    const sources = programs().flatMap(({ data }) =>
      [
        data.formats,
        data.deadlines,
        data.requirements,
        data.costs,
        data.outcomes,
        data.aid,
        data.curriculum ?? [],
      ]
        .flat()
        .map(({ source }) => source),
    )
    const unmarked = sources.filter(({ sample }) => !sample)
    expect(new Set(unmarked.map(({ name }) => name))).toEqual(
      new Set(['public pages of the school, read in 2026']),
    )
    expect(unmarked.length).toBeLessThan(sources.length)
  })

  test('only known deadlines of the past are written down', () => {
    const found = programs().filter(({ data }) => data.deadlines.length > 0)
    expect(
      Object.fromEntries(found.map(({ key, data }) => [key, data.deadlines.map(({ date }) => date)])),
    ).toEqual(expected.deadlines)
  })

  test('every program has a coming deadline, and no sample date falls on a holiday of the school', () => {
    const { holidays } = get('settings', 'school').promise
    for (const today of ['2026-01-02', '2026-11-25', '2027-01-15', '2027-09-07', '2028-02-29'])
      for (const { key, data } of programs()) {
        const { deadlines, terms = [] } = comingSeason(data, today)
        expect(
          deadlines.some(({ kind, date }) => kind === 'due' && date >= today),
          `${key} ${today}`,
        ).toBe(true)
        const samples = deadlines.filter(({ source }) => source.sample)
        const days = [...samples.map(({ date }) => date), ...terms.map(({ begins }) => begins)]
        expect(
          days.filter((day) => isHoliday(day, holidays)),
          `${key} ${today}`,
        ).toEqual([])
      }
  })

  test('what opens is told from what is due', () => {
    const found = programs().flatMap(({ data }) => data.deadlines)
    expect(found.filter(({ kind }) => kind === 'opens').map(({ date }) => date)).toEqual(['2025-10-01'])
  })

  test('the formats are those of the reference: Bioethics is virtual part-time, and no more is claimed', () => {
    expect(
      get('program', 'bioethics').formats.map(({ pace, place, months, source }) => [
        pace,
        place,
        months,
        source.sample,
      ]),
    ).toEqual([
      ['full-time', 'on-campus', [12], undefined],
      ['part-time', 'virtual', [24, 36], undefined],
    ])
    expect(get('program', 'clinical-service-operations').formats.map(({ months }) => months)).toEqual([
      [9],
      [24],
    ])
  })

  test('each program begins its costs with tuition, and no figure is copied from another program', () => {
    for (const { key, data } of programs()) {
      const [tuition] = data.costs
      expect([tuition?.kind, tuition?.label], key).toEqual(['tuition', 'Tuition per year, full-time'])
      const known = key === 'bioethics' ? { amount: 60_910_00, currency: 'USD' } : undefined
      expect(tuition?.amount, key).toEqual(known)
    }
    expect(documents.map(({ data }) => JSON.stringify(data)).join()).not.toContain(
      'the known full-time figure',
    )
  })

  test('the curriculum of each program has as many credits as its degree, with the work that the degree requires', () => {
    for (const { key, data } of programs()) {
      const { totalCredits, requires } = get('degree-type', data.degreeType ?? '')
      const credits = (data.curriculum ?? []).map((part) => part.credits)
      expect(
        credits.reduce((sum, each) => sum + each, 0),
        key,
      ).toBe(totalCredits)
      expect(credits, key).toContain(requires.credits)
    }
  })

  test('each program says in 250 to 400 words what it is', () => {
    for (const { key, data } of programs()) {
      const words = data.description.flatMap(wordsOf)
      expect(words.length, key).toBeGreaterThanOrEqual(250)
      expect(words.length, key).toBeLessThanOrEqual(400)
    }
  })
})

function hrefsIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(hrefsIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'string' && name === 'href' ? [value] : hrefsIn(value),
  )
}

type Block = DataOf<ContentTypes['page']>['body'][number]
function wordsOf(block: Block): string[] {
  if (block.kind === 'list') return block.items.flatMap((item) => plainTextOf(item).split(/\s+/))
  if (block.kind === 'links') return labels(block.items)
  return 'text' in block ? plainTextOf(block.text).split(/\s+/) : []
}
