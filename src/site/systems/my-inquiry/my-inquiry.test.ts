import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { counselor } from '../../../../test/support/database.ts'
import { openIntake } from '../../../../test/support/intake.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { eraseRequested } from '../../../core/erasure/index.ts'
import { enterInput, enterInquiry, findInquiry } from '../../../core/inquiries/index.ts'
import { outbox } from '../../../core/outreach/table.ts'
import {
  addNote,
  answerElsewhere,
  findPersonPage,
  replyInput,
  replyToInquiry,
} from '../../../core/threads/index.ts'
import { createVisitLinks, noteLook } from '../../../core/visits/index.ts'
import { newId } from '../../../kernel/ids.ts'
import { myInquirySystem } from './my-inquiry-system.tsx'
import { myRoutes } from './my-routes.tsx'

const links = createVisitLinks('a secret of thirty-two characters!')
const minute = 60_000

async function openMine() {
  const site = await openSystem(myInquirySystem, undefined, [myRoutes])
  const { school } = site
  const cleo = school.contextFor(counselor)
  const { enter } = await openIntake(school)
  const write = async (email: string, message = 'What does it cost?') => {
    const call = {
      channel: 'phone',
      first_name: 'Noor',
      last_name: 'Haddad',
      email,
      message,
      programs: ['bioethics'],
    }
    const { inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(call))
    return findInquiry(cleo, inquiryId ?? '')
  }
  const codesTo = async (address: string) =>
    (await school.db.select().from(outbox)).filter(
      (mail) => mail.template === 'visit-code' && mail.toAddress === address,
    )
  const later = (ms: number) => (school.clock.now = new Date(school.clock.now.getTime() + ms))
  const locationOf = (answer: Response) => answer.headers.get('location') ?? ''
  /** The address of the page that a code opens. */
  const open = async (email: string) => {
    const waits = locationOf(await site.post('/my-inquiry', { email }))
    return locationOf(await site.post(waits, { code: links.codeFor(waits.split('/').at(-1) ?? '') }))
  }
  /** Asks for a fresh code, and gives it. */
  const act = async (path: string, fields: Record<string, string>) => {
    const waits = locationOf(await site.post(`${path}/ask`, fields))
    return site.post(waits, { code: links.codeFor(waits.split('/').at(-1) ?? '') })
  }
  return { ...site, cleo, write, codesTo, later, open, act, locationOf }
}

test('a code mailed at that moment opens what was asked and answered, for half an hour', async () => {
  const { cleo, write, ...site } = await openMine()
  const inquiry = await write('noor@example.org')
  await addNote(cleo, inquiry.id, { key: newId(), text: 'A note of staff' })
  await noteLook(cleo, inquiry.person.id)
  const path = await site.open('noor@example.org')
  expect(await site.codesTo('noor@example.org')).toHaveLength(1)
  const page = await site.ask(path)
  expect(page).toContain('What does it cost?')
  expect(page).toContain(inquiry.receipt)
  expect(page).toContain('Cleo Counselor')
  expect(page).not.toContain('A note of staff')
  expect(pageProblems(page)).toEqual([])
  site.later(31 * minute)
  expect((await site.get(path)).status).toBe(410)
  expect(await (await site.get(`${path.slice(0, -4)}0000`)).text()).toBe('not-found')
})

test('a code proves the address to the desk, a wrong one does not', async () => {
  const { cleo, write, ...site } = await openMine()
  const { id } = await write('noor@example.org')
  const other = await write('eve@example.org')
  const waits = site.locationOf(await site.post('/my-inquiry', { email: 'noor@example.org' }))
  await site.post(waits, { code: '000000' })
  expect((await findInquiry(cleo, id)).person.isConfirmed).toBe(false)
  await site.open('Noor@example.org')
  expect((await findInquiry(cleo, id)).person.isConfirmed).toBe(true)
  expect((await findInquiry(cleo, other.id)).person.isConfirmed).toBe(false)
})

test('a reply that waits to leave is not shown yet; one that did not arrive is, and says so', async () => {
  const { cleo, write, ...site } = await openMine()
  const inquiry = await write('noor@example.org')
  await replyToInquiry(
    cleo,
    inquiry.id,
    replyInput.parse({ key: newId(), text: 'Dear Noor, it costs $58,000.', version: 1, lastAnswerId: null }),
  )
  const path = await site.open('noor@example.org')
  expect(await site.ask(path)).not.toContain('it costs $58,000')
  await site.school.pool.query('update answer set undelivered_at = at')
  const page = await site.ask(path)
  expect(page).toContain('it costs $58,000')
  expect(page).toContain('This reply could not be delivered to your email address.')
  expect(pageProblems(page)).toEqual([])
})

test('who looked is said by the days of the school', async () => {
  const { cleo, write, ...site } = await openMine()
  const inquiry = await write('noor@example.org')
  // In Boston it is the evening before.
  site.school.clock.now = new Date('2026-11-27T01:00:00Z')
  await noteLook(cleo, inquiry.person.id)
  const page = await site.ask(await site.open('noor@example.org'))
  expect(page).toContain('Cleo Counselor, November 26, 2026')
  expect(page).not.toContain('November 27, 2026')
})

test('a promise that has passed is not made once more', async () => {
  const { write, later, ...site } = await openMine()
  const { promisedBy } = await write('noor@example.org')
  later(new Date(promisedBy).getTime() - site.school.clock.now.getTime() + minute)
  const path = await site.open('noor@example.org')
  const text = parse(await site.ask(path)).querySelector('.receipt-promise')?.text
  expect(text).toMatch(/^We are sorry that we are late: you should have heard from us by /)
})

test('where a part is answered, the rest is still promised, and no longer than it is true', async () => {
  const { write, later, ...site } = await openMine()
  const { promisedBy } = await write('noor@example.org')
  await site.school.pool.query('update inquiry set first_answered_at = received_at')
  const said = async () =>
    parse(await site.ask(await site.open('noor@example.org'))).querySelector('.receipt-promise')?.text
  expect(await said()).toMatch(/^We answered part of your message: see below. We will reply to the rest by /)
  later(new Date(promisedBy).getTime() - site.school.clock.now.getTime() + minute)
  expect(await said()).toMatch(/ We are sorry that we are late with the rest: you should have heard /)
})

test('nobody learns whether an address is known, and a guessed code opens nothing', async () => {
  const { write, ...site } = await openMine()
  await write('noor@example.org')
  const known = await site.post('/my-inquiry', { email: 'noor@example.org' })
  const unknown = await site.post('/my-inquiry', { email: 'stranger@example.org' })
  expect([known.status, unknown.status]).toEqual([303, 303])
  expect(await site.codesTo('stranger@example.org')).toEqual([])
  const [there, nowhere] = [site.locationOf(known), site.locationOf(unknown)]
  const shape = (html: string) => html.replaceAll(/[0-9a-f-]{36}/g, '')
  expect(shape(await site.ask(there))).toBe(shape(await site.ask(nowhere)))
  expect((await site.post(nowhere, { code: links.codeFor(nowhere.split('/').at(-1) ?? '') })).status).toBe(
    422,
  )
  for (let tries = 0; tries < 5; tries++) await site.post(there, { code: '000000' })
  expect((await site.post(there, { code: links.codeFor(there.split('/').at(-1) ?? '') })).status).toBe(422)
})

test('writing on joins the thread once with a promise, and programs change; reading changes nothing', async () => {
  const { cleo, write, school, ...site } = await openMine()
  const inquiry = await write('noor@example.org')
  await answerElsewhere(cleo, inquiry.id, { key: newId(), note: 'Called.', version: 1, lastAnswerId: null })
  const path = await site.open('noor@example.org')
  const form = parse(await site.ask(path)).querySelector(`form[action="${path}/add"]`)
  const key = form?.querySelector('[name=key]')?.getAttribute('value') ?? ''
  const message = { inquiry: inquiry.id, key, text: 'And part-time?' }
  expect((await site.post(`${path}/add`, { ...message, text: ' ' })).status).toBe(422)
  for (let twice = 0; twice < 2; twice++)
    expect(site.locationOf(await site.post(`${path}/add`, message))).toBe(`${path}?done=added`)
  await site.post(`${path}/programs`, { inquiry: inquiry.id, 'programs-x': 'immunology' })
  const after = await findInquiry(cleo, inquiry.id)
  expect(after.againFor).toBe('wrote-again')
  expect(after.programs.map(({ key }) => key)).toEqual(['immunology'])
  expect((await findPersonPage(cleo, inquiry.person.id)).messages.map(({ text }) => text)).toEqual([
    'And part-time?',
    'Called.',
  ])
  const { rows } = await school.pool.query('select count(*)::int as count from audit_entry')
  await site.ask(path)
  expect((await school.pool.query('select count(*)::int as count from audit_entry')).rows).toEqual(rows)
})

test('nobody reaches the inquiry of another', async () => {
  const { write, ...site } = await openMine()
  await write('noor@example.org')
  const other = await write('other@example.org')
  const path = await site.open('noor@example.org')
  const message = { inquiry: other.id, key: newId(), text: 'Mine now' }
  expect(await (await site.post(`${path}/add`, message)).text()).toBe('not-found')
  expect(await site.ask(path)).not.toContain(other.receipt)
})

test('links in mail end after 14 days, and when the address changes, which a code sent there proves', async () => {
  const { cleo, write, school, ...site } = await openMine()
  const inquiry = await write('noor@example.org')
  const link = links.pathFor(inquiry.receipt, school.clock.now)
  expect((await site.get(link)).status).toBe(200)
  expect(await site.codesTo('noor@example.org')).toEqual([])
  expect((await site.post(link)).status).toBe(303)
  expect(await site.codesTo('noor@example.org')).toHaveLength(1)
  const path = await site.open('noor@example.org')
  site.later(minute)
  const changed = await site.act(path, { purpose: 'address', email: 'new@example.org' })
  expect(changed.status).toBe(200)
  expect(await site.codesTo('new@example.org')).toHaveLength(1)
  expect((await findInquiry(cleo, inquiry.id)).person.email).toBe('new@example.org')
  expect((await site.get(link)).status).toBe(410)
  expect((await site.get(path)).status).toBe(410)
  expect(await site.ask(await site.open('new@example.org'))).toContain(inquiry.receipt)
  const fresh = links.pathFor('R-AAAA-AAAA-AAAA', school.clock.now)
  site.later(16 * 24 * 60 * minute)
  expect((await site.get(fresh)).status).toBe(410)
})

test('one’s data and one’s erasure want a fresh code', async () => {
  const { cleo, write, school, ...site } = await openMine()
  const inquiry = await write('noor@example.org')
  const path = await site.open('noor@example.org')
  const file = await site.act(path, { purpose: 'export' })
  expect(file.headers.get('content-disposition')).toContain('my-data.json')
  expect(await file.json()).toMatchObject({
    people: [{ email: 'noor@example.org' }],
    inquiries: [{ receipt: inquiry.receipt, message: 'What does it cost?' }],
  })
  const waits = site.locationOf(await site.post(`${path}/ask`, { purpose: 'erase' }))
  expect((await site.post(waits, { code: '000000' })).status).toBe(422)
  expect((await site.act(path, { purpose: 'erase' })).status).toBe(200)
  expect((await site.get(path)).status).toBe(410)
  await eraseRequested(school.ctx)
  await expect(findInquiry(cleo, inquiry.id)).rejects.toMatchObject({ code: 'not-found' })
})
