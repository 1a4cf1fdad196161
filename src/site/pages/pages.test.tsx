import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { pageProblems } from '../../../test/support/check-page.ts'
import { demoDocument, demoFrame, demoList } from '../../../test/support/demo-pages.ts'
import { demoSite } from '../../../test/support/demo-site.tsx'
import { inquiryFields } from '../../core/intake/schema.ts'

const site = demoSite()
const programs = demoList('program')
const errors = { last_name: 'Enter your last name', programs: 'Select at least one program' }

const pages: Record<string, string> = {
  landing: site.landing(),
  'landing with mistakes': site.landing({ errors }),
  'landing with a notice': site.landing({ notice: 'It was not kept.' }),
  inquire: site.inquire(),
  'inquire with mistakes': site.inquire({ errors }),
  receipt: site.receipt('received', 'Tuesday, January 13, 2026 at 5:00 PM EST'),
  'receipt while the database is away': site.receipt('checking', null),
  'not found': site.notFound(),
  failed: site.serverError('failed'),
  busy: site.serverError('busy'),
  ...Object.fromEntries(programs.map(({ key }) => [key, site.program(key)])),
}

test.each(Object.entries(pages))('%s keeps the rules of every page', (_, html) => {
  expect(pageProblems(html)).toEqual([])
})

describe('the landing page', () => {
  const page = parse(site.landing())
  const links = (selector: string) =>
    page.querySelectorAll(`${selector} a`).map((each) => each.getAttribute('href'))

  test('offers every menu once', () => {
    expect(page.querySelectorAll('.main-menu details')).toHaveLength(5)
    expect(links('.main-menu')).toHaveLength(48)
    expect(links('.utility-menu')).toHaveLength(5)
    expect(links('.section-menu ul')).toHaveLength(11)
    expect(links('.resources')).toHaveLength(10)
    expect(links('.footer-links')).toHaveLength(8)
    expect(links('.footer-social')).toHaveLength(5)
  })

  test('leads from each program to the five things people look for first', () => {
    const places = ['cost', 'deadlines', 'formats', 'outcomes', 'aid']
    const offered = links('.program-card')
    for (const { key } of programs) {
      const href = `/programs/${key}`
      expect(offered).toEqual(expect.arrayContaining([href, ...places.map((place) => `${href}#${place}`)]))
      expect(places.filter((place) => !pages[key]?.includes(`id="${place}"`))).toEqual([])
    }
  })

  test('lists programs under their degree', () => {
    const groups = page
      .querySelectorAll('.program-group')
      .map((group) => group.querySelectorAll('.program-card').length)
    expect(groups).toEqual([5, 4])
  })

  test('calls a date of yesterday past', () => {
    expect(demoSite(demoFrame(), '2026-01-14').landing()).toContain('January 14, 2026')
    expect(demoSite(demoFrame(), '2030-01-01').landing()).toContain('To be announced; the last was')
  })
})

describe('the form', () => {
  test('has every field of the contract, a honeypot, its page and its revision', () => {
    const names = parse(site.inquire())
      .querySelectorAll('form [name]')
      .map((each) => each.getAttribute('name'))
    expect([...new Set(names)].sort()).toEqual([...inquiryFields, 'website', 'from', 'form'].sort())
  })

  test('shows again all that was typed', () => {
    const typed = {
      salutation: 'Dr.',
      first_name: 'Ana "<b>',
      last_name: 'Lévy',
      email: 'ana@',
      country: 'FR',
      employer: 'A & B',
      programs: ['bioethics', 'immunology'],
      interest: 'student',
      message: '</textarea><script>',
      consent_email: true,
    }
    const form = parse(site.inquire({ draft: typed, errors })).querySelector('form')
    const value = (name: string) => form?.querySelector(`[name="${name}"]`)?.getAttribute('value')
    expect(['first_name', 'last_name', 'email', 'employer'].map(value)).toEqual([
      'Ana "<b>',
      'Lévy',
      'ana@',
      'A & B',
    ])
    const chosen = form?.querySelectorAll('[selected], [checked]') ?? []
    expect(chosen.map((each) => each.getAttribute('value') ?? each.textContent)).toEqual([
      'Dr.',
      'FR',
      'bioethics',
      'immunology',
      'student',
      'yes',
    ])
    expect(form?.querySelector('textarea')?.textContent).toBe('</textarea><script>')
  })

  test('preselects and agrees to nothing', () => {
    const chosen = parse(site.inquire()).querySelectorAll('form [checked], form [selected]')
    expect(chosen.filter((each) => each.getAttribute('value') !== '')).toEqual([])
  })

  test('says the same words in the summary and at the field', () => {
    const page = parse(site.inquire({ errors }))
    for (const [name, message] of Object.entries(errors)) {
      expect(page.querySelector(`.error-summary a[href="#${name}"]`)?.textContent).toBe(message)
      expect(page.querySelector(`#${name}-error`)?.textContent).toBe(`Error: ${message}`)
    }
  })

  test('keeps a country as typed that stands for no single one', () => {
    const page = parse(site.inquire({ draft: { country: 'Netherland Antilles "x"' } }))
    expect(page.querySelector('#country [selected]')?.getAttribute('value')).toBe('Netherland Antilles "x"')
  })
})

describe('a program', () => {
  test('tells machines only what has a source', () => {
    const [data] = parse(site.program('bioethics')).querySelectorAll('script[type="application/ld+json"]')
    const told = JSON.parse(data?.textContent ?? '') as {
      applicationDeadline: string
      offers: object[]
      programPrerequisites: string[]
    }
    const samples = demoDocument('program', 'bioethics').requirements.filter(({ source }) => source.sample)
    expect(told.applicationDeadline).toBe('2026-01-14')
    expect(told.programPrerequisites).not.toEqual(expect.arrayContaining(samples.map(({ text }) => text)))
  })

  test('says of a sample that it is one', () => {
    expect(site.program('bioethics')).toContain('to be confirmed')
  })

  test('asks with itself ticked', () => {
    expect(site.program('bioethics')).toContain('href="/inquire?program=bioethics"')
  })
})

test('a failure tells a request id and nothing else', () => {
  expect(pages['failed']).toContain('please give this number: id')
})
