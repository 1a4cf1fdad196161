import { expect, test } from 'vitest'
import { parse } from 'node-html-parser'
import { demoDocument, demoList } from '../../test/support/demo-pages.ts'
import type { ContentTypeName, ContentTypes, DataOf, PublishedContent } from '../core/content/index.ts'
import { emptyDraft } from '../core/intake/schema.ts'
import { createPageMakers } from './page-makers.tsx'
import { renderPage } from './render.ts'

type Form = DataOf<ContentTypes['form']>

/** The demo school's pages, with another form. */
function makePages(form: Form = demoDocument('form', 'inquiry')) {
  const content: PublishedContent = {
    list: demoList,
    unreadable: [],
    get: <Name extends ContentTypeName>(type: Name, key: string) => ({
      key,
      revisionId: `revision-of-${key}`,
      data: (type === 'form' ? form : demoDocument(type, key)) as DataOf<ContentTypes[Name]>,
    }),
  }
  return createPageMakers({
    read: async () => ({ ...content, isStale: false }),
    origin: 'https://masters.example.edu',
    assets: { css: [], js: [], fonts: [] },
    now: () => new Date('2026-11-25T15:00:00Z'),
  })
}
const htmlOf = async (page: ReturnType<ReturnType<typeof makePages>['landing']>) =>
  parse(renderPage((await page).element).toString())

test('a published program that the form does not name is offered all the same, after the others', async () => {
  const form = demoDocument('form', 'inquiry')
  const order = form.programs.order.filter((key) => key !== 'immunology')
  const page = await htmlOf(
    makePages({ ...form, programs: { ...form.programs, order } }).inquire('immunology'),
  )
  const offered = page.querySelectorAll('[name=programs]')
  expect(offered.map((each) => each.getAttribute('value'))).toEqual([...order, 'immunology'])
  expect(page.querySelectorAll('[name=programs][checked]').map((each) => each.getAttribute('value'))).toEqual(
    ['immunology'],
  )
})

test('a mistake names its field as the form does, even under a new name', async () => {
  const form = demoDocument('form', 'inquiry')
  const pages = makePages({ ...form, employer: { label: 'Where you work' } })
  const mistakes = {
    employer: { code: 'too-long', most: 200 },
    message: { code: 'too-long', most: 5000 },
    email: { code: 'not-an-email' },
    programs: { code: 'missing' },
  } as const
  const page = await htmlOf(pages.landing({ draft: emptyDraft(), mistakes }))
  expect(page.querySelectorAll('.error-summary a').map((each) => each.textContent)).toEqual([
    'Enter an email address in the correct format, like name@example.com',
    'Where you work must be 200 characters or fewer',
    'Choose at least one program',
    'Your question must be 5,000 characters or fewer',
  ])
})

test('a receipt keeps to what was promised, whatever the settings say today', async () => {
  const receivedAt = new Date('2026-11-16T15:00:00Z')
  const promiseOf = async (found: { promisedBy?: Date }) => {
    const finding = Promise.resolve({ receivedAt, isQuarantined: false, ...found })
    return (await htmlOf(makePages().receipt('R-7K3M-9QPD-4TXW', finding))).querySelector('.receipt-promise')
      ?.textContent
  }
  expect(await promiseOf({})).toBe('A person answers by Wednesday, November 18, 2026 at 5:00 PM EST.')
  expect(await promiseOf({ promisedBy: new Date('2026-11-20T22:00:00Z') })).toBe(
    'A person answers by Friday, November 20, 2026 at 5:00 PM EST.',
  )
})

test('a receipt promises no mail but the answer', async () => {
  const finding = Promise.resolve(null)
  const text = (await htmlOf(makePages().receipt('R-7K3M-9QPD-4TXW', finding))).querySelector(
    'main',
  )?.textContent
  expect(text).toContain('The answer goes to the email address you gave.')
  expect(text).not.toMatch(/confirm|we will write/i)
})
