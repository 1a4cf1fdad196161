import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { demoFrame, demoList } from '../../../test/support/demo-pages.ts'
import { demoSite } from '../../../test/support/demo-site.tsx'

const site = demoSite()
const programs = demoList('program')

describe('the landing page', () => {
  const page = parse(site.landing())
  const links = (selector: string) =>
    page.querySelectorAll(`${selector} a`).map((each) => each.getAttribute('href'))

  test('offers every menu once, and the utility menu above the main one or below it', () => {
    expect(page.querySelectorAll('.main-menu details')).toHaveLength(5)
    // 48 of the school, and five that lead from a heading to the page above its section.
    expect(links('.main-menu')).toHaveLength(53)
    expect(links('.utility-bar')).toHaveLength(5)
    expect(links('.utility-menu')).toEqual(links('.utility-bar'))
    const inOrder = page.querySelectorAll('header nav').map((each) => each.getAttribute('class'))
    expect(inOrder).toEqual(['utility-bar', 'main-menu', 'utility-menu'])
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
      const program = site.program(key)
      expect(places.filter((place) => !program.includes(`id="${place}"`))).toEqual([])
    }
  })

  test('lists programs under their degree', () => {
    const groups = page
      .querySelectorAll('.program-group')
      .map((group) => group.querySelectorAll('.program-card').length)
    expect(groups).toEqual([5, 4])
  })

  test('names the section, what stands above it, and what each degree is', () => {
    const section = page.querySelector('.section-menu')
    expect(section?.getAttribute('aria-label')).toBe('Master’s Degree Programs')
    expect(section?.querySelectorAll('p').map((each) => each.textContent)).toEqual([
      'Education & Admissions',
      'Master’s Degree Programs',
    ])
    expect(page.querySelectorAll('.degree h3').map((each) => each.textContent)).toEqual([
      'Master of Academic Discipline',
      'Master of Medical Sciences (MMSc)',
    ])
    expect(page.querySelectorAll('.degree-nature').map((each) => each.textContent)).toEqual([
      'didactic and scholarly work',
      'didactic and scholarly work with research',
    ])
    expect(page.querySelector('#resources h2')?.textContent).toBe('Additional Resources')
  })

  test('says what a date is, and calls one of yesterday past', () => {
    const deadlineOn = (today: string) => factOn(demoSite(demoFrame(), today).landing(), 'Deadlines')
    const both = 'Application by January 14, 2026 (in-person), March 4, 2026 (online)'
    expect(deadlineOn('2025-09-01')).toBe(both)
    expect(deadlineOn('2026-01-14')).toBe(both)
    expect(deadlineOn('2026-01-15')).toBe('Application by March 4, 2026 (online)')
    expect(deadlineOn('2030-01-01')).toBe('To be announced; the last was March 4, 2026')
  })

  test('marks a figure that is a sample, and only that', () => {
    const landing = site.landing()
    expect(factOn(landing, 'Cost')).toBe('$96,424 for the whole degree, full-time')
    expect(factOn(landing, 'Cost', 'immunology')).toBe('Not published')
    expect(factOn(landing, 'Formats', 'immunology')).toBe('Full-time or part-time; on campus (sample)')
    expect(landing).toContain('“Sample” marks a figure')
  })
})

/** What a program's card says beside a label. */
function factOn(landing: string, label: string, program = 'bioethics') {
  const links = parse(landing).querySelectorAll(`.program-card a[href^="/programs/${program}#"]`)
  return links.find((each) => each.querySelector('b')?.textContent === label)?.querySelector('span')
    ?.textContent
}
