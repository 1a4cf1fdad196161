import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { pageProblems } from '../../../test/support/check-page.ts'
import { demoDocument, demoFrame, demoKeys, demoList } from '../../../test/support/demo-pages.ts'
import { demoSite } from '../../../test/support/demo-site.tsx'
import { inquiryFields } from '../../core/forms/schema.ts'
import { errorPage } from '../failure.tsx'

const site = demoSite()
const programs = demoList('program')
const errors = { first_name: 'Enter your name', programs: 'Select at least one program' }

const pages: Record<string, string> = {
  landing: site.landing(),
  'landing with mistakes': site.landing({ errors }),
  'landing with a notice': site.landing({ notice: 'It was not kept.' }),
  inquire: site.inquire(),
  'inquire with mistakes': site.inquire({ errors }),
  receipt: site.receipt('worked', 'Tuesday, January 13, 2026 at 5:00 PM EST'),
  'receipt while the database is away': site.receipt('waiting', null),
  'receipt from a server that knows nothing yet': site.bareReceipt(),
  'not found': site.notFound(),
  failed: site.failure('failed'),
  busy: site.failure('busy'),
  'too large': site.failure('too-large'),
  unreadable: site.failure('unreadable'),
  ...Object.fromEntries(
    demoKeys('page')
      .filter((key) => key !== 'home')
      .map((key) => [`/${key}`, site.page(key)]),
  ),
  ...Object.fromEntries(demoKeys('post').map((key) => [`/${key}`, site.post(key)])),
  ...Object.fromEntries(programs.map(({ key }) => [key, site.program(key)])),
}

test.each(Object.entries(pages))('%s keeps the rules of every page', (_, html) => {
  expect(pageProblems(html)).toEqual([])
})

test('no two pages have one title or one description', () => {
  const told = demoKeys('page')
    .filter((key) => key !== 'home')
    .map((key) => demoDocument('page', key))
  expect(new Set(told.map(({ title }) => title)).size).toBe(told.length)
  expect(new Set(told.map(({ lead }) => lead)).size).toBe(told.length)
})

test('a page says its date, whether it still holds, and whether it is a sample', () => {
  const stateOf = (html: string) => parse(html).querySelector('.page-state')?.textContent
  expect(stateOf(site.page('about/history'))).toBe('As of May 2022.')
  expect(stateOf(site.page('campus/testing'))).toContain('kept as a record of what applied on May 19, 2022')
  expect(stateOf(site.page('research/paper-chase'))).toContain('Sample')
})

test('a link that leaves the site says so, one that stays does not', () => {
  const page = parse(site.page('about/affiliates'))
  for (const link of page.querySelectorAll('a'))
    expect(link.getAttribute('rel') === 'external', link.toString()).toBe(
      link.getAttribute('href')?.startsWith('https://') ?? false,
    )
})

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
      expect(places.filter((place) => !pages[key]?.includes(`id="${place}"`))).toEqual([])
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

describe('the form', () => {
  test('has every field of the contract, a honeypot, its page and its revision', () => {
    const names = parse(site.inquire())
      .querySelectorAll('form [name]')
      .map((each) => each.getAttribute('name'))
    expect([...new Set(names)].sort()).toEqual([...inquiryFields, 'topic_note', 'from', 'form'].sort())
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
      'France',
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

  test('cuts nothing that is pasted: the server says what is too long', () => {
    const form = parse(site.inquire())
    expect(form.querySelectorAll('[maxlength]')).toEqual([])
    expect(form.querySelector('[name=message]')?.getAttribute('data-most')).toBe('5000')
  })

  test('calls no radio button invalid, which it cannot be', () => {
    const page = parse(site.inquire({ errors: { ...errors, interest: 'Choose one' } }))
    expect(page.querySelectorAll('[type=radio][aria-invalid]')).toEqual([])
    expect(page.querySelectorAll('[type=checkbox][aria-invalid]')).not.toEqual([])
  })

  test('keeps a country as typed that stands for no single one', () => {
    const page = parse(site.inquire({ draft: { country: 'Netherland Antilles "x"' } }))
    expect(page.querySelector('#country [selected]')?.getAttribute('value')).toBe('Netherland Antilles "x"')
  })
})

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
      'Public pages of the school, read in 2026 (the place is a sample); as of 2024-25. Sample, to be confirmed by the school.',
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

describe('a failure', () => {
  test('tells a request id and nothing else', () => {
    expect(pages['failed']).toContain('give this number: id')
  })

  test('of ours is called ours, and one that the sender can mend says what happened and what to do', () => {
    const titles = ['failed', 'busy', 'too large', 'unreadable'].map(
      (name) => parse(pages[name] ?? '').querySelector('h1')?.textContent,
    )
    expect(titles).toEqual([
      'Something went wrong on our side',
      'The site is busy',
      'The form is too large',
      'We could not read the form',
    ])
    expect(pages['too large']).toContain('larger than 512 KB, so we did not save it')
    expect(pages['too large']).toContain('up to 5,000 characters')
    for (const name of ['failed', 'too large', 'unreadable'])
      expect(pages[name]).toContain('go back in your browser')
  })

  test.each([
    [400, 'We could not read the form'],
    [413, 'The form is too large'],
    [500, 'Something went wrong on our side'],
    [503, 'The site is busy'],
  ])('a %i is told by its own page', (status, title) => {
    expect(errorPage(status, 'id', []).toString()).toContain(`<h1>${title}</h1>`)
  })
})

describe('a demonstration', () => {
  const frame = demoFrame()
  const { notice, contact } = frame.school.demonstration ?? { notice: '', contact: { email: '' } }
  const promise = 'Tuesday, January 13, 2026 at 5:00 PM EST'
  const mailboxesOf = (html: string) =>
    parse(html)
      .querySelectorAll('a[href^=mailto]')
      .map((each) => each.text)

  test('says on top of every page that it is one, again above the button and on the receipt', () => {
    for (const html of [site.landing(), site.notFound(), site.program('bioethics')])
      expect(parse(html).querySelector('body > aside')?.text).toBe(notice)
    expect(parse(site.inquire()).querySelector('form .submit')?.text).toContain(notice)
    expect(parse(site.receipt('waiting', promise)).querySelector('main')?.text).toContain(notice)
  })

  test('sends nobody to the school that it shows', () => {
    expect(new Set(mailboxesOf(site.inquire()))).toEqual(new Set([contact.email]))
    expect(new Set(mailboxesOf(site.receipt('waiting', promise)))).toEqual(new Set([contact.email]))
    expect(parse(site.inquire()).querySelectorAll('a[href^=tel]')).toEqual([])
    expect(parse(site.landing()).querySelector('.footer .postal')?.text).toContain(
      frame.school.inquiriesEmail,
    )
  })

  test('a school of its own shows its mailbox and no notice', () => {
    const { demonstration: _, ...school } = frame.school
    const own = demoSite({ ...frame, school })
    const html = own.receipt('waiting', promise)
    expect(html).not.toContain(notice)
    expect(mailboxesOf(html)).toContain(school.inquiriesEmail)
    expect(own.inquire()).toContain('href="tel:6174321000"')
  })
})
