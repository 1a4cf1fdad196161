import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { demoDocument, demoFrame, demoList } from '../../../test/support/demo-pages.ts'
import { demoSite } from '../../../test/support/demo-site.tsx'

const site = demoSite()
const programs = demoList('program')

describe('a program', () => {
  type Told = {
    applicationDeadline?: string
    educationalProgramMode?: string[]
    timeToComplete?: string[]
    offers: { name: string; price: string; priceCurrency: string }[]
    programPrerequisites: string[]
  }
  function toldBy(html: string): Told {
    const [data] = parse(html).querySelectorAll('script[type="application/ld+json"]')
    return JSON.parse(data?.textContent ?? '') as Told
  }

  test('tells machines only what has a source', () => {
    const told = toldBy(site.program('bioethics'))
    const samples = demoDocument('program', 'bioethics').requirements.filter(({ source }) => source.sample)
    expect(samples).not.toEqual([])
    expect(samples.filter(({ text }) => told.programPrerequisites.includes(text))).toEqual([])
    expect(told).toMatchObject({
      applicationDeadline: '2026-01-14',
      educationalProgramMode: ['onsite', 'online'],
      timeToComplete: ['P12M', 'P24M', 'P36M'],
    })
    expect(told.offers[0]).toEqual({
      '@type': 'Offer',
      name: 'Tuition per year, full-time',
      price: '60910.00',
      priceCurrency: 'USD',
    })

    const sampled = toldBy(site.program('immunology'))
    // An unknown tuition is none, and a fee is not the price of the degree.
    expect([told.offers.length, sampled.offers]).toEqual([1, []])
    expect([sampled.educationalProgramMode, sampled.timeToComplete, sampled.applicationDeadline]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('never calls the day that applications open a deadline', () => {
    const page = demoSite(demoFrame(), '2025-09-01').program('bioethics')
    expect(toldBy(page).applicationDeadline).toBe('2026-01-14')
    expect(glance(page, 'Next deadline')).toMatch(/^Application by January 14, 2026 /)
    expect(glance(page, 'Opening date')).toMatch(/^Applications open October 1, 2025 /)
    expect(glance(site.program('bioethics'), 'Opening date')).toBeUndefined()
  })

  test('numbers the source of each figure at a glance, lists the sources, and says of a sample that it is one', () => {
    const page = site.program('immunology')
    expect(glance(page, 'Credits')).toMatch(/ source 1$/)
    expect(glance(page, 'Formats')).toMatch(/\(sample\) source 2Full-time: 2 years/)
    expect(glance(page, 'Cost')).toBe('Not published source 3')
    expect(glance(site.program('bioethics'), 'Formats')).not.toContain('sample')
    const notes = parse(page).querySelectorAll('.glance .sources li')
    expect(notes.map(({ textContent }) => textContent)).toEqual([
      'Public pages of the school; as of May 2022.',
      'Public pages of the school, read in 2026 (the place is a sample); as of 2024–25. Sample, to be confirmed by the school.',
      'Public pages of the school, read in 2026; as of 2026.',
    ])
  })

  test('names the degree that one gets, and its type on a line of its own', () => {
    const page = parse(site.program('immunology'))
    const degree = page.querySelector('.facts dd')
    expect(degree?.childNodes[0]?.textContent).toBe('Master of Medical Sciences in Immunology')
    expect(degree?.querySelector('.note')?.textContent).toBe(
      'Master of Medical Sciences (MMSc): didactic and scholarly work with research',
    )
  })

  test('gives every row a source with a date, samples too', () => {
    for (const { key } of programs) {
      const sections = parse(site.program(key)).querySelectorAll('.section-body')
      const rows = sections.flatMap((section) => {
        const notes = section.querySelectorAll('.sources li').map(({ textContent }) => textContent)
        return section
          .querySelectorAll('.fact-table tbody tr, .fact-list li')
          .map((row) => notes[Number(row.querySelector('.source-mark')?.lastChild?.textContent) - 1])
      })
      expect(rows.length).toBeGreaterThan(10)
      expect(rows.filter((note) => !/.+; as of .+\./.test(note ?? ''))).toEqual([])
    }
  })

  test('shows a sample as something to come, never as something that was', () => {
    const sample = (date: string) => ({
      kind: 'due' as const,
      what: 'Application',
      applicants: 'All applicants',
      date,
      source: { name: 'the last known day and month', asOf: '2026', sample: true },
    })
    const page = site.program('immunology', {
      deadlines: [sample('2026-01-09'), sample('2026-01-11')],
      terms: [
        { name: 'Fall term', begins: '2025-09-01', source: sample('').source },
        { name: 'Spring term', begins: '2026-01-26', source: sample('').source },
      ],
    })
    const dates = parse(page).querySelectorAll('#deadlines td:last-child')
    expect(dates.map((each) => each.textContent)).toEqual(['January 11, 2026', 'January 26, 2026'])
    expect(page).not.toContain('Past dates')
  })

  test('groups dates by the entry they admit to, with the state of applications first', () => {
    const captions = (today: string) =>
      parse(demoSite(demoFrame(), today).program('bioethics'))
        .querySelectorAll('#deadlines caption')
        .map((each) => each.firstChild?.textContent)
    expect(captions('2025-09-01')).toEqual(['For fall 2026: opens October 1, 2025'])
    expect(captions('2025-10-02')[0]).toBe('For fall 2026: open now, since October 1, 2025')
    expect(captions('2026-01-15').slice(0, 2)).toEqual([
      'For fall 2026: open now, since October 1, 2025',
      'Past dates, for reference',
    ])
    expect(captions('2026-03-05')[0]).toBe('Past dates, for reference')
  })

  test('says when something is due to the minute, in the zone it is due in', () => {
    const [deadline] = demoDocument('program', 'bioethics').deadlines.filter(({ kind }) => kind === 'due')
    if (!deadline) throw new Error('the demo school has deadlines')
    const at = (zone?: string) =>
      parse(site.program('bioethics', { deadlines: [{ ...deadline, time: '23:59', zone }] })).querySelector(
        '#deadlines td:last-child',
      )?.textContent
    expect(at()).toBe('Wednesday, January 14, 2026 at 11:59 PM EST (UTC−5)')
    expect(at('America/Los_Angeles')).toBe('Wednesday, January 14, 2026 at 11:59 PM PST (UTC−8)')
  })

  test('is applied for by its first button, which says whether applications are open', () => {
    const first = (today: string, slug = 'bioethics') =>
      parse(demoSite(demoFrame(), today).program(slug)).querySelector('.page-head .button')?.textContent
    expect(first('2025-09-01')).toBe('Apply Opens October 1, 2025')
    expect(first('2025-10-02')).toBe('Apply Open now')
    expect(first('2026-03-05')).toBe('Apply')
    expect(first('2024-12-01', 'biomedical-informatics')).toBe('Apply Due January 8, 2025')
    const without = parse(site.program('bioethics', { applyAt: undefined }))
    expect(without.querySelector('.page-head .button')?.textContent).toBe('Ask about this program')
  })

  test('adds up what a year and the whole degree cost, and says where nothing is published', () => {
    const costs = (slug: string) => parse(site.program(slug)).querySelector('#cost')
    const sums = costs('bioethics')
      ?.querySelectorAll('tfoot td')
      .map(({ textContent }) => textContent)
    expect(sums).toEqual(['$67,268', '$29,156', '$96,424'])
    expect(costs('bioethics')?.textContent).toContain('Part-time, virtual, 2 or 3 years: cost not published.')
    expect(costs('immunology')?.querySelector('tfoot')).toBeNull()
  })

  test('leads to each of its parts from an index beside the text', () => {
    const page = parse(site.program('bioethics'))
    const links = page.querySelectorAll('.page-index a[href^="#"]').map((each) => each.getAttribute('href'))
    expect(links).toEqual(page.querySelectorAll('.content-body > .section').map(({ id }) => `#${id}`))
    expect(page.querySelector('#curriculum tfoot')?.textContent).toBe(
      'Credits for the Master of Academic Discipline36',
    )
  })

  test('asks with itself ticked', () => {
    expect(site.program('bioethics')).toContain('href="/inquire?program=bioethics"')
  })

  function glance(html: string, label: string) {
    const fact = parse(html)
      .querySelectorAll('.facts > div')
      .find((each) => each.querySelector('dt')?.textContent === label)
    return fact?.querySelector('dd')?.textContent.replaceAll(/\s+/g, ' ').trim()
  }
})
