import { expect, test } from 'vitest'
import { parse, type HTMLElement } from 'node-html-parser'
import { demoDocument, demoList } from '../../test/support/demo-pages.ts'
import { zoe } from '../../test/support/inquirers.ts'
import type { Alert } from '../core/alerts/index.ts'
import type { ContentTypeName, ContentTypes, DataOf, PublishedContent } from '../core/content/index.ts'
import { emptyDraft } from '../core/intake/schema.ts'
import type { FoundReceipt } from '../core/inquiries/index.ts'
import { createPageMakers } from './page-makers.tsx'
import { renderPage } from './render.ts'

type Form = DataOf<ContentTypes['form']>

/** The demo school's pages, with another form. */
function makePages(
  form: Form = demoDocument('form', 'inquiry'),
  alerts: readonly Alert[] = demoList('alert'),
  now = '2026-11-25T15:00:00Z',
) {
  const content: PublishedContent = {
    list: ((list) => (list === 'alert' ? alerts : demoList(list))) as typeof demoList,
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
    now: () => new Date(now),
    systems: () => ({ 'my-inquiry': '/my-inquiry' }),
  })
}
const htmlOf = async (page: ReturnType<ReturnType<typeof makePages>['landing']>) =>
  parse(renderPage((await page).element).toString())

test('a published program that the form does not name is offered all the same, after the others', async () => {
  const form = demoDocument('form', 'inquiry')
  const order = form.programs.order.filter((key) => key !== 'immunology')
  const page = await htmlOf(
    makePages({ ...form, programs: { ...form.programs, order } }).inquire([], {
      draft: emptyDraft(['immunology']),
      mistakes: {},
    }),
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

const receivedAt = new Date('2026-11-16T15:00:00Z')
/** The receipt page of what Zoë sent, as she sees it the day after or later. */
const receiptOf = (found: Partial<FoundReceipt> | null, seenAt = '2026-11-17T15:00:00Z') =>
  htmlOf(
    makePages(undefined, undefined, seenAt).receipt(
      'R-7K3M-9QPD-4TXW',
      '/receipts/R-7K3M-9QPD-4TXW/token',
      Promise.resolve(
        found && {
          receivedAt,
          state: 'worked',
          isToConfirm: false,
          promisedBy: null,
          answeredAt: null,
          isAnsweredInPart: false,
          isClosed: false,
          inquiry: zoe,
          acknowledgement: null,
          ...found,
        },
      ),
    ),
  )
const promiseOn = (page: HTMLElement) => page.querySelector('.receipt-promise')?.textContent

test('the receipt page claims a confirmation only once the relay took it', async () => {
  const textOf = async (acknowledgement: FoundReceipt['acknowledgement']) =>
    (await receiptOf({ acknowledgement })).querySelector('.receipt-address')?.text
  expect(await textOf('sent')).toContain(`We sent a confirmation to ${zoe.email}.`)
  expect(await textOf('failed')).toContain(`We could not deliver a confirmation to ${zoe.email}.`)
  for (const unsent of ['waiting', 'held', null] as const)
    expect(await textOf(unsent)).toContain(`We will reply to ${zoe.email}.`)
})

test('a receipt keeps to what was promised, whatever the settings say today', async () => {
  expect(promiseOn(await receiptOf({}))).toBe(
    'You will hear from us by Wednesday, November 18, 2026 at 5:00 PM EST.',
  )
  expect(promiseOn(await receiptOf({ promisedBy: new Date('2026-11-20T22:00:00Z') }))).toBe(
    'You will hear from us by Friday, November 20, 2026 at 5:00 PM EST.',
  )
})

test('a receipt never promises what is over: it says that we are late, or when we answered', async () => {
  const promisedBy = new Date('2026-11-18T22:00:00Z')
  const nextOf = async (found: Partial<FoundReceipt>, seenAt: string) =>
    (await receiptOf({ promisedBy, ...found }, seenAt)).querySelector('#next')?.text
  const running = 'You will hear from us by'
  expect(await nextOf({}, '2026-11-18T21:59:59Z')).toContain(running)
  for (const state of ['worked', 'waiting', 'quarantined', 'failed'] as const) {
    const late = await nextOf({ state }, '2026-11-18T22:00:00Z')
    expect(late).toContain('We are sorry that we are late')
    expect(late).not.toMatch(/You will hear|by then|by the time named/)
  }
  const answeredAt = new Date('2026-11-17T15:00:00Z')
  const answered = await nextOf({ answeredAt, isClosed: true }, '2026-11-18T10:00:00Z')
  expect(answered).toContain('We answered on Tuesday, November 17, 2026 at 10:00 AM EST.')
  expect(answered).not.toContain(running)
  expect(await nextOf({ isClosed: true }, '2026-11-18T10:00:00Z')).toContain('Our staff closed this request.')
  const part = { isAnsweredInPart: true, state: 'worked' } as const
  const rest = await nextOf(part, '2026-11-18T21:59:59Z')
  expect(rest).toContain('We answered part of your request. You will hear from us about the rest by')
  expect(rest).toContain('See our reply')
  const late = await nextOf(part, '2026-11-18T22:00:00Z')
  expect(late).toContain('We answered part of your request. We are sorry that we are late with the rest')
  expect(late).not.toContain('You will hear')
  expect(await nextOf({ ...part, isClosed: true }, '2026-11-18T10:00:00Z')).toContain('closed this request')
})

test('once nobody waits any more, the receipt says so in its title and everywhere else, and leads to the conversation', async () => {
  const answeredAt = new Date('2026-11-17T15:00:00Z')
  const over = { promisedBy: new Date('2026-11-18T22:00:00Z'), isClosed: true }
  const said = async (found: Partial<FoundReceipt>) => {
    const page = await receiptOf(found)
    const texts = ['h1', '#next h2', '#links h2', 'a[href="/my-inquiry"]']
    return texts.map((selector) => page.querySelector(selector)?.textContent.trim())
  }
  const [happened, here] = ['What happened', 'On this site']
  const reply = 'See our reply, or write to us again'
  expect(await said({ ...over, answeredAt })).toEqual(['We answered your request', happened, here, reply])
  const mine = 'Follow your request, or change it'
  expect(await said(over)).toEqual(['Your request is closed', happened, here, mine])
  const waits = ['Thank you. We received your request.', 'What happens next', 'While you wait']
  expect(await said({})).toEqual([...waits, mine])
  // What is held is no inquiry yet, and would not be found there.
  expect(await said({ state: 'quarantined' })).toEqual([...waits, undefined])
  expect(await said({ state: 'erased' })).toEqual(['This request was erased', happened, here, undefined])
})

test('a receipt promises no mail but the reply', async () => {
  const text = (await receiptOf(null)).querySelector('main')?.textContent
  expect(text).toContain('We will reply by email.')
  expect(text).not.toMatch(/confirm|we will write/i)
})

test('a receipt shows what was sent, where the answer goes, and a way to change it', async () => {
  const page = await receiptOf({})
  const answers = page
    .querySelectorAll('.sent-answers div')
    .map((each) => [each.querySelector('dt')?.textContent, each.querySelector('dd')?.textContent])
  expect(answers).toContainEqual(['Your question', zoe.message])
  expect(answers).toContainEqual(['Country', 'Nigeria'])
  expect(page.querySelector('.receipt-address')?.textContent).toContain(zoe.email)
  expect(page.querySelector('.receipt-address a')?.getAttribute('href')).toBe(
    '/receipts/R-7K3M-9QPD-4TXW/token/change',
  )
  expect(page.querySelectorAll('.receipt-programs a').map((link) => link.getAttribute('href'))).toEqual([
    '/programs/bioethics',
    '/programs/immunology',
  ])
})

test('a mistyped address is pointed out on the receipt, without script', async () => {
  const inquiry = { ...zoe, email: 'zoe@gmial.com' }
  expect((await receiptOf({ inquiry })).textContent).toContain('Did you mean zoe@gmail.com?')
  expect((await receiptOf({})).textContent).not.toContain('Did you mean')
})

test.each([
  ['discarded', 'Your request was closed without a reply', false],
  ['erased', 'This request was erased', false],
  ['failed', 'Thank you. We received your request.', true],
  ['quarantined', 'Thank you. We received your request.', true],
  ['waiting', 'Thank you. We received your request.', true],
] as const)('a receipt of what is %s says what is true', async (state, title, isPromised) => {
  const page = await receiptOf({ state })
  expect(page.querySelector('h1')?.textContent).toBe(title)
  expect(promiseOn(page) !== undefined).toBe(isPromised)
  expect(page.toString().includes(zoe.email)).toBe(state === 'discarded' || state !== 'erased')
})

test('changing a request shows everything that was sent in the form again', async () => {
  const found = {
    receivedAt,
    state: 'worked',
    isToConfirm: false,
    promisedBy: null,
    answeredAt: null,
    isAnsweredInPart: false,
    isClosed: false,
    inquiry: zoe,
    acknowledgement: null,
  } as const
  const page = await htmlOf(makePages().change(found))
  expect(page.querySelector('h1')?.textContent).toBe('Change your request')
  const value = (name: string) => page.querySelector(`form [name="${name}"]`)?.getAttribute('value')
  expect(['first_name', 'last_name', 'email', 'employer'].map(value)).toEqual([
    zoe.first_name,
    zoe.last_name,
    zoe.email,
    zoe.employer,
  ])
  expect(page.querySelectorAll('[checked]').map((each) => each.getAttribute('value'))).toEqual([
    ...zoe.programs,
    zoe.interest,
    'yes',
  ])
  expect(page.querySelector('textarea')?.textContent).toBe(zoe.message)
})

test('the form that a program leads to asks about it, with the program ticked first', async () => {
  const page = await htmlOf(makePages().inquire(['immunology'], undefined, { utm_source: 'fair' }))
  expect(page.querySelector('h1')?.textContent).toBe('Ask about Immunology')
  const [first] = page.querySelectorAll('[name=programs]')
  expect([first?.getAttribute('value'), first?.hasAttribute('checked')]).toEqual(['immunology', true])
  const hidden = page
    .querySelectorAll('form input[type=hidden]')
    .map((each) => [each.getAttribute('name'), each.getAttribute('value')])
  expect(hidden).toContainEqual(['utm_source', 'fair'])
  expect(hidden).toContainEqual(['program_page', 'immunology'])
})

test('a question that a school adds in content stands in the form, and mistakes name it', async () => {
  const form = demoDocument('form', 'inquiry')
  const questions = [
    { key: 'license', kind: 'line', label: 'Nursing license', help: 'Its number.', required: true },
    {
      key: 'days',
      kind: 'choices',
      label: 'Days that suit you',
      options: [
        { value: 'mon', label: 'Monday' },
        { value: 'tue', label: 'Tuesday' },
      ],
    },
  ] as const
  const pages = makePages({ ...form, questions: questions.map((each) => ({ ...each })) } as Form)
  const draft = { ...emptyDraft(), more: { days: ['tue'] } }
  const page = await htmlOf(pages.inquire([], { draft, mistakes: { license: { code: 'missing' } } }))
  expect(page.querySelector('label[for=license]')?.textContent).toBe('Nursing license *')
  expect(page.querySelector('.error-summary a[href="#license"]')?.textContent).toBe(
    'Enter an answer to “Nursing license”',
  )
  expect(page.querySelectorAll('[name=days][checked]').map((each) => each.getAttribute('value'))).toEqual([
    'tue',
  ])
})

const emergency = (summary: Partial<Alert['summary']> = {}): Alert => ({
  key: 'fire',
  revisionId: 'fire-1',
  summary: {
    kind: 'Emergency',
    title: 'Stay away from the north campus',
    text: 'A laboratory burns. '.repeat(30),
    severity: 'emergency',
    updated: '2026-11-25',
    dismissible: false,
    ...summary,
  },
})

test('in an emergency the front page says that, whom to call and where the rest is, in 14 KB without fonts', async () => {
  const made = await makePages(undefined, [emergency()]).front()
  const html = renderPage(made.element)
  expect(html.byteLength).toBeLessThanOrEqual(14 * 1024)
  const page = parse(html.toString())
  expect(page.querySelector('h1')?.textContent).toBe('Stay away from the north campus')
  expect(page.querySelector('title')?.textContent).toMatch(/^Stay away/)
  expect(page.querySelector('[as=font]')).toBeNull()
  expect(page.querySelectorAll('main a').map((each) => each.getAttribute('href'))).toContain('/inquire')
  expect(page.querySelectorAll('.languages a').map((each) => each.getAttribute('href'))).toEqual([
    '/',
    '/es',
    '/fr',
    '/zh',
    '/ar',
  ])
})

test('an emergency elsewhere on the site, one to come and one that is over leave the front page as it is', async () => {
  const starts = '2026-11-25T15:00:01Z'
  const others = [
    emergency({ pages: ['/campus/*'] }),
    emergency({ starts }),
    emergency({ ends: '2026-11-25T15:00:00Z' }),
  ]
  for (const other of others) {
    const page = await htmlOf(makePages(undefined, [other]).front())
    expect(page.querySelector('.hero, form')).not.toBeNull()
    expect(page.querySelectorAll('site-alert')).toEqual([])
  }
  const made = await makePages(undefined, [emergency({ starts })]).program('bioethics')
  expect(made.validUntil?.toISOString()).toBe('2026-11-25T15:00:01.000Z')
})
