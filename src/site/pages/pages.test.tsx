import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { pageProblems } from '../../../test/support/check-page.ts'
import { demoDocument, demoFrame, demoKeys, demoList } from '../../../test/support/demo-pages.ts'
import { demoSite } from '../../../test/support/demo-site.tsx'
import { languages, translatedLanguages } from '../../kernel/languages.ts'
import { loadTexts, speaking } from '../../messages/message.ts'
import { errorPage } from '../failure.tsx'
import { visitedTexts } from '../visited-language.ts'

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
  'failed for a reader': site.failure('failed', false),
  'an address that cannot be read': site.failure('unreadable', false),
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
    const sent = { requestId: 'id', incoming: { method: 'POST' } }
    expect(errorPage(status, sent, []).toString()).toContain(`<h1>${title}</h1>`)
  })

  test.each([
    [400, 'We could not read this address'],
    [500, 'This page cannot be shown right now'],
    [503, 'This page cannot be shown right now'],
  ])('a %i tells someone who only read a page of no form and no number', (status, words) => {
    const html = errorPage(status, { requestId: 'id', incoming: { method: 'GET' } }, []).toString()
    expect(html).toContain(words)
    expect(html).not.toMatch(/form|reference number|sen[dt]/)
  })

  test.each(translatedLanguages)('speaks the language of the visit: %s', async (language) => {
    const texts = visitedTexts(await loadTexts(language))
    const html = speaking(texts, () => errorPage(503, { requestId: 'id' }, []).toString())
    expect(html).toContain(`<html lang="${languages[language].tag}"`)
    expect(html).toContain(`href="/${language}"`)
    expect(html).not.toContain('Please try again')
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
    const own = demoSite({ ...frame, school, around: school })
    const html = own.receipt('waiting', promise)
    expect(html).not.toContain(notice)
    expect(mailboxesOf(html)).toContain(school.inquiriesEmail)
    expect(own.inquire()).toContain('href="tel:6174321000"')
  })
})
