import { readFileSync } from 'node:fs'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { naughtyStrings } from '../../test/support/naughty-strings.ts'
import { pseudoTexts, textsIn, textsLeft } from '../../test/support/pseudo-locale.ts'
import { shownTexts } from '../../test/support/shown-texts.ts'
import { eventRegistration, weeklyFigures } from '../core/outreach/schema.ts'
import { contrast } from '../kernel/color.ts'
import { palette } from '../kernel/palette.ts'
import { loadTexts, ownTexts } from '../messages/message.ts'
import type { MailSchool, MailSurroundings } from './email.ts'
import { look } from './letter-style.ts'
import { emails, renderMail } from './registry.ts'

const school: MailSchool = JSON.parse(
  readFileSync(new URL('../../db/seed/settings/school.json', import.meta.url), 'utf8'),
)
const surroundings: MailSurroundings = {
  texts: ownTexts(),
  school,
  now: new Date('2026-01-12T15:00:00Z'),
  receiptUrl: (receipt) => `https://school.example/receipts/${receipt}/c2VjcmV0`,
  doorUrl: (key, id) => `https://school.example/events/${key}/door/${id}/c2VjcmV0`,
  registrationUrl: (key, id) => `https://school.example/events/${key}/registrations/${id}/c2VjcmV0`,
  programUrl: (key) => `https://school.example/programs/${key}`,
  brochureUrl: (keys) =>
    `https://school.example/brochure.pdf?${keys.map((key) => `program=${key}`).join('&')}`,
  eventUrl: (key) => `https://school.example/events/${key}`,
  calendarFile: ({ title }) => `BEGIN:VCALENDAR ${title}`,
  staffUrl: (page, linkId) => `https://school.example/desk/${page}?token=${linkId}.c2VjcmV0`,
  origin: 'https://school.example',
  confirmUrl: (receipt) => `https://school.example/receipts/${receipt}/0123/confirm`,
  subscriberUrl: (use, id) => `https://school.example/email/${use}/${id}/0123456789abcdef`,
  visitCodeFor: () => '123456',
  myInquiryUrl: (receipt: string) => `https://school.example/my/link/${receipt}`,
  codeFor: () => '048213',
}

describe.each(Object.entries(emails))('%s', (name, { example }) => {
  const mail = renderMail(name, example, surroundings)
  const page = parse(mail.html)

  test('can be read aloud: language, title, one h1, and only real tables are tables', () => {
    expect(mail.html.startsWith('<!doctype html><html lang="en-US"')).toBe(true)
    const headings = page.querySelectorAll('h1')
    expect(headings.map((h1) => h1.text)).toEqual([page.querySelector('title')?.text])
    for (const table of page.querySelectorAll('table')) {
      const isLayout = table.getAttribute('role') === 'presentation'
      const ownHeaders = table.querySelectorAll('th').filter((th) => th.closest('table') === table)
      expect(ownHeaders.length > 0).toBe(!isLayout)
      for (const th of ownHeaders) expect(th.getAttribute('scope')).toBe(th.closest('thead') ? 'col' : 'row')
    }
  })

  test('loads nothing, asks for nothing and fits its column', () => {
    // What it shows comes along in the mail itself.
    const pictures = page.querySelectorAll('img').map((each) => each.getAttribute('src'))
    expect(pictures).toEqual((mail.pictures ?? []).map((each) => `cid:${each.name}`))
    expect(page.querySelectorAll('script, link, form, iframe, [background]')).toEqual([])
    expect(mail.html).not.toMatch(/url\(|@import|undefined|NaN|\[object/)
    expect(page.querySelector('.sheet')?.getAttribute('style')).toContain('max-width:600px')
    for (const link of page.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(https:\/\/school\.example\/|mailto:)/)
    expect(Buffer.byteLength(mail.html)).toBeLessThan(20_000)
  })

  test('both parts carry the postal address, and every link of the letter stands in the text', () => {
    for (const line of [school.name, ...school.address, school.telephone, school.inquiriesEmail]) {
      expect(page.text).toContain(line)
      expect(mail.text).toContain(line)
    }
    for (const link of page.querySelectorAll('a')) {
      expect(mail.text).toContain(link.getAttribute('href')?.replace('mailto:', ''))
    }
    expect(mail.text).not.toMatch(/<\w|&\w+;|undefined|\[object/)
  })
})

test('the acknowledgement says number, programs, question, and the time in the school’s zone', () => {
  const mail = renderMail('acknowledgement', emails.acknowledgement?.example, surroundings)
  expect(mail.subject).toBe('We received your request (R-7K3M-9QPD-4TXW)')
  const said = parse(mail.html.replaceAll('<br/>', '\n')).text
  for (const part of [said, mail.text]) {
    expect(part).toContain('Dear Zoë,')
    expect(part).toContain('You will hear from us by Wednesday, January 14, 2026 at 5:00 PM EST.')
    expect(part).toContain('R-7K3M-9QPD-4TXW')
    expect(part).toContain('Furniture Design')
    expect(part).toContain('Can I study part-time while I work as a nurse?')
  }
  expect(mail.text).toContain('\n> Can I study part-time while I work as a nurse?\n>\n> And by when')
  expect(mail.html).toContain('href="https://school.example/receipts/R-7K3M-9QPD-4TXW/c2VjcmV0"')
})

const acknowledgement = (over: object) => {
  const example = emails.acknowledgement?.example
  return renderMail(
    'acknowledgement',
    { ...(typeof example === 'object' ? example : {}), ...over },
    surroundings,
  )
}

test('a mail that leaves after its promise was over promises nothing, and says that we are late', () => {
  const render = (now: string) =>
    renderMail('acknowledgement', emails.acknowledgement.example, { ...surroundings, now: new Date(now) })
  expect(render('2026-01-14T21:59:59Z').text).toContain('January 14')
  const late = render('2026-01-14T22:00:00Z')
  for (const part of [late.text, late.html]) {
    expect(part).not.toContain('January 14')
    expect(part).toContain('We are sorry that we are late')
  }
})

test('a reply is the counselor’s own words, and below them the question', () => {
  const mail = renderMail('reply', emails.reply.example, surroundings)
  expect(mail.subject).toBe('Re: We received your request (R-7K3M-9QPD-4TXW)')
  expect(mail.text.startsWith('Dear Zoë,\n\nYes, you can study part-time.')).toBe(true)
  expect(mail.text).toContain('\n> Can I study part-time while I work as a nurse?')
})

test('what was typed is text, never markup', () => {
  const { html } = acknowledgement({
    firstName: '<b>Zoë</b>',
    message: '</blockquote><a href="https://evil.example">win</a>\n<script>',
  })
  expect(html).not.toContain('evil.example">')
  expect(parse(html).querySelectorAll('script, b')).toEqual([])
})

test('the big list of naughty strings is text in mails: no element, attribute or link comes of it', () => {
  // Parsed once each: 461 mails are many for a machine with other work.
  const read = (html: string) => {
    const elements = parse(html).querySelectorAll('*')
    return {
      parts: elements.flatMap(({ tagName, attributes }) => [tagName, ...Object.keys(attributes)]),
      links: elements.flatMap((each) => (each.tagName === 'A' ? [each.getAttribute('href') ?? ''] : [])),
    }
  }
  const plain = acknowledgement({})
  const { parts, links } = read(plain.html)
  const reply = renderMail('reply', emails.reply.example, surroundings)
  const known = new Set([...parts, ...read(reply.html).parts])
  expect(links.length).toBeGreaterThan(0)
  for (const text of naughtyStrings) {
    const mail = acknowledgement({ firstName: text, message: text })
    const seen = read(mail.html)
    expect(
      seen.parts.filter((part) => !known.has(part)),
      text,
    ).toEqual([])
    expect(seen.links, text).toEqual(links)
    expect(mail.subject, text).toBe(plain.subject)
  }
})

test('a name that is a link is not greeted', () => {
  for (const firstName of ['Visit www.evil.example', 'http://evil.example', 'a@evil.example']) {
    const mail = acknowledgement({ firstName, message: '' })
    expect(mail.text).toContain('Hello,')
    expect(mail.html + mail.text).not.toContain('evil')
  }
  expect(acknowledgement({ firstName: 'J. R. Zoë-Anne' }).text).toContain('Dear J. R. Zoë-Anne,')
})

test('without a question nothing is quoted', () => {
  const mail = acknowledgement({ message: '' })
  expect(mail.html).not.toContain('blockquote')
  expect(mail.text).not.toContain('What you wrote')
})

test('a reply is asked for only where somebody reads it', () => {
  const render = (repliesReach: boolean) =>
    renderMail('acknowledgement', emails.acknowledgement?.example, {
      ...surroundings,
      school: { ...school, repliesReach },
    })
  expect(render(true).text).toContain('reply to this email')
  expect(render(true).html).toContain('reply to this email')
  expect(render(false).text + render(false).html).not.toContain('reply')
})

test('a template that is not there, or data that is not its own, is a bug', () => {
  expect(() => renderMail('toString', {}, surroundings)).toThrow('no mail template is called toString')
  expect(() => renderMail('acknowledgement', { receipt: 1 }, surroundings)).toThrow(
    'expected string, received number',
  )
})

test.each(Object.entries(emails))(
  'every text of %s comes from the catalog, its data or the school',
  (name, { example }) => {
    const mail = renderMail(name, example, { ...surroundings, texts: pseudoTexts })
    const left = textsLeft([...textsIn(example), ...textsIn(school), 'credits'])
    expect(mail.text).toMatch(/[\uFF21-\uFF5A]/)
    expect(left([mail.subject, ...shownTexts(mail.html), ...mail.text.split('\n')])).toEqual([])
  },
)

test('letters are dark enough to read (WCAG 2.2, 1.4.3)', () => {
  for (const [letters, paper] of [
    [look.body.color, look.sheet.backgroundColor],
    [look.foot.color, look.sheet.backgroundColor],
    [school.colors.accent, look.sheet.backgroundColor],
    [palette.dark.ink, palette.dark.paper],
    [palette.dark.muted, palette.dark.paper],
    [school.colors.accentDark, palette.dark.paper],
  ] as const) {
    expect(contrast(letters, paper)).toBeGreaterThanOrEqual(4.5)
  }
})

test('a mail in Arabic is laid out from right to left, and what is in another script keeps its order', async () => {
  const arabic = { ...surroundings, texts: await loadTexts('ar'), school: { ...school, language: 'ar' } }
  for (const name of Object.keys(emails)) {
    const { html } = renderMail(name, emails[name as keyof typeof emails].example, arabic)
    const page = parse(html)
    expect(page.querySelector('html')?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' })
    const aligned = page.querySelectorAll('[align=left], [style*="text-align:left"], [style*="border-left"]')
    expect(aligned.map((each) => each.toString().slice(0, 80))).toEqual([])
    expect(page.querySelectorAll('bdi').map((each) => each.text)).toContain('25 Shattuck Street')
  }
  const { html } = renderMail('acknowledgement', emails.acknowledgement.example, arabic)
  expect(html).toContain('padding:2px 16px 2px 0')
  // One value of four changes sides; what stands beside it in the attribute does not move.
  expect(html).toContain('padding:10px 0;text-align:right;vertical-align:top;border-top:1px solid')
})

test('who only waits gets no entry for the calendar and no code for the door, and the mail speaks of neither', () => {
  const example = eventRegistration.parse(emails['event-registration'].example)
  const waiting = { ...example, occasion: 'waiting' as const, hasSeat: false }
  for (const occasion of ['waiting', 'changed'] as const) {
    const mail = renderMail('event-registration', { ...waiting, occasion }, surroundings)
    expect(mail.calendar).toBeUndefined()
    expect(mail.pictures ?? []).toEqual([])
    expect(mail.text).not.toMatch(/attached|At the door/)
  }
  const seated = renderMail('event-registration', { ...example, hasSeat: true }, surroundings)
  expect(seated.calendar).toContain('BEGIN:VCALENDAR')
  expect(seated.text).toMatch(/The attached file adds the event[\s\S]+At the door/)
})

test('of a single open inquiry the weekly figures say “it”, of several “one of them”', () => {
  const example = weeklyFigures.parse(emails['weekly-figures'].example)
  const textOf = (open: number) =>
    renderMail('weekly-figures', { ...example, open, overdue: 1 }, surroundings).text
  expect(textOf(1)).toContain('One inquiry is open now. It is overdue.')
  expect(textOf(3)).toContain('3 inquiries are open now. One of them is overdue.')
})

test('a link behind its words has the colon of the language before it', async () => {
  const textIn = async (language: 'fr' | 'zh') => {
    const spoken = { ...surroundings, texts: await loadTexts(language), school: { ...school, language } }
    return Object.keys(emails).map(
      (name) => renderMail(name, emails[name as keyof typeof emails].example, spoken).text,
    )
  }
  for (const text of await textIn('fr')) expect(text).not.toMatch(/[^\s\u00A0\u202F]: http/)
  for (const text of await textIn('zh')) {
    expect(text).not.toContain(': http')
    expect(text).not.toMatch(/。 \S/)
  }
})

test('a reply that did not arrive is told with what was refused: the address, or the text', () => {
  const inquiryId = '0198c0de-0000-7000-8000-00000000000d'
  const line = { inquiryId, receipt: 'R-7K3M-9QPD-4TXW', dueBy: null, isOver: false }
  const notice = { kind: 'undelivered', name: 'Ada', by: '', count: 1, lines: [line] }
  const told = (refused?: 'address' | 'text') =>
    renderMail('staff-notice', { ...notice, refused }, surroundings).text
  expect(told('text')).toContain('refused its text or its files, not the address')
  expect(told('text')).not.toContain('Check the address')
  for (const refused of ['address', undefined] as const)
    expect(told(refused)).toContain('Check the address, or call')
})
