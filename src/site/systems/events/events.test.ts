import ICAL from 'ical.js'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { demoDocument } from '../../../../test/support/demo-pages.ts'
import { saveAndPublish } from '../../../../test/support/publish.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import type { Told } from '../../../core/intake/index.ts'
import { eventsSystem } from './index.tsx'

const key = 'bioethics-information-session'
const textOf = (html: string, selector: string) =>
  parse(html).querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim()

/** An event of two seats, and everything that was asked. */
async function open() {
  const asked: Told[] = []
  const site = await openSystem(eventsSystem, async (told) => {
    asked.push(told)
    return { kind: 'received', receipt: 'R-7K3M-9QPD-4TXW', token: 'token', promisedBy: null }
  })
  const change = (data: object) =>
    saveAndPublish(site.school.ctx, 'event', key, { ...demoDocument('event', key), ...data })
  await change({ date: '2026-12-03', registration: { seats: 2, guests: 1 } })
  return { ...site, asked, change }
}
const ana = { first_name: 'Ana', last_name: 'Lee', email: 'ana@example.org' }

test('an event says when, where and for whom, and takes registrations until it is closed, called off or over', async () => {
  const { ask, school, change } = await open()
  const page = await ask(`/events/${key}`)
  expect(pageProblems(page)).toEqual([])
  expect(textOf(page, '.facts')).toContain('Thursday, December 3, 2026 at 12:00 PM EST, until 1:00 PM')
  expect(textOf(page, '#register h2')).toBe('Register')
  expect(page).not.toContain('example.edu/join')
  await change({ date: '2026-12-03', registration: { seats: 2, closesDate: '2026-11-01' } })
  expect(textOf(await ask(`/events/${key}`), '#register')).toContain('Registration is closed.')
  await change({ date: '2026-12-03', isCalledOff: true })
  const calledOff = await ask(`/events/${key}`)
  expect(pageProblems(calledOff)).toEqual([])
  expect(parse(calledOff).querySelector('form')).toBeNull()
  await change({ date: '2026-12-03' })
  school.clock.now = new Date('2026-12-03T18:00:00Z')
  expect(textOf(await ask(`/events/${key}`), '.event-state')).toBe('This event is over.')
})

test('who registers a moment too late reads why, in the language of the page', async () => {
  const { post, change } = await open()
  const late = async (data: object) => {
    await change({ date: '2026-12-03', ...data })
    const answer = await post(`/events/${key}/register`, ana)
    return [answer.status, textOf(await answer.text(), '.error-summary p')]
  }
  expect(await late({ registration: { seats: 2, closesDate: '2026-11-01' } })).toEqual([
    409,
    'You are not registered. Registration is closed.',
  ])
  expect(await late({ isCalledOff: true })).toEqual([
    409,
    'You are not registered. This event has been called off.',
  ])
  expect(await late({ registration: undefined })).toEqual([
    409,
    'You are not registered. No registration is needed.',
  ])
})

test('whoever registers sees it on a page of their own, and only its button cancels', async () => {
  const { ask, post } = await open()
  const answer = await post(`/events/${key}/register`, { ...ana, guests: '1' })
  expect(answer.status).toBe(303)
  const address = answer.headers.get('location') ?? ''
  expect(address).toMatch(new RegExp(`^/events/${key}/registrations/[0-9a-f-]{36}/[\\w-]{24}$`))
  const page = await ask(address)
  expect(pageProblems(page)).toEqual([])
  expect(textOf(page, '.lead')).toContain('Seats are reserved for you and one guest.')
  expect(page).toContain('https://example.edu/join/bioethics')
  // A program that follows every link in a mail changes nothing.
  for (const link of parse(page).querySelectorAll('main a'))
    if (link.getAttribute('href')?.startsWith('/')) await ask(link.getAttribute('href') ?? '')
  await ask(`${address}/cancel`)
  expect(textOf(await ask(address), 'h1')).toBe('You are registered')
  expect((await post(`${address}/cancel`)).headers.get('location')).toBe(address)
  const canceled = await ask(address)
  expect(pageProblems(canceled)).toEqual([])
  expect(textOf(canceled, 'h1')).toBe('Your registration is canceled')
})

test('the page of a registration is true once the event is called off, closed or over', async () => {
  const { ask, post, change, school } = await open()
  const register = async (who: object) =>
    (await post(`/events/${key}/register`, { ...ana, ...who })).headers.get('location') ?? ''
  const [coming, gone] = [await register({}), await register({ email: 'ben@example.org' })]
  await post(`${gone}/cancel`)
  expect(textOf(await ask(gone), '.lead')).toMatch(/you can register again\.$/)
  await change({ date: '2026-12-03', registration: { seats: 2, closesDate: '2026-11-01' } })
  expect(textOf(await ask(gone), '.lead')).toBe('Your seat is free for someone else.')
  expect(await ask(gone)).not.toContain('Register again')
  // Nobody gets a confirmation any more.
  expect(await ask(`/events/${key}`)).not.toContain('Your confirmation will include the link')
  await change({ date: '2026-12-03', registration: { seats: 2 }, isCalledOff: true })
  expect(await ask(coming)).not.toContain('https://example.edu/join/bioethics')
  expect(await ask(`/events/${key}`)).not.toContain('Your confirmation will include the link')
  await change({ date: '2026-12-03', registration: { seats: 2 } })
  expect(textOf(await ask(coming), 'h1')).toBe('You are registered')
  school.clock.now = new Date('2026-12-03T18:00:00Z')
  const over = await ask(coming)
  expect(pageProblems(over)).toEqual([])
  expect([textOf(over, 'h1'), textOf(over, '.lead')]).toEqual(['This event is over.', undefined])
})

test('a full event says so and offers the waitlist, and each who waits sees how many are before them', async () => {
  const { ask, post } = await open()
  await post(`/events/${key}/register`, { ...ana, guests: '1' })
  const full = await ask(`/events/${key}`)
  expect(pageProblems(full)).toEqual([])
  expect(textOf(full, '#register h2')).toBe('Join the waitlist')
  const ben = await post(`/events/${key}/register`, { first_name: 'Ben', email: 'ben@example.org' })
  const cleo = await post(`/events/${key}/register`, { first_name: 'Cleo', email: 'cleo@example.org' })
  expect(textOf(await ask(ben.headers.get('location') ?? ''), '.lead')).toMatch(/^You are first in line\./)
  expect(textOf(await ask(cleo.headers.get('location') ?? ''), '.lead')).toMatch(
    /^One person is ahead of you\./,
  )
})

test('a mistake is named at its field, and everything typed is still there', async () => {
  const { post } = await open()
  const answer = await post(`/events/${key}/register`, { email: 'nonsense', access_needs: 'Captions <b>' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(pageProblems(page)).toEqual([])
  expect(
    parse(page)
      .querySelectorAll('.error-summary a')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['#first_name', '#email'])
  expect(parse(page).querySelector('#email')?.getAttribute('value')).toBe('nonsense')
  expect(parse(page).querySelector('#access_needs')?.textContent).toBe('Captions <b>')
})

test('who needs or asks something makes an inquiry; who only comes does not', async () => {
  const { ask, post, asked } = await open()
  await post(`/events/${key}/register`, ana)
  expect(asked).toEqual([])
  const answer = await post(`/events/${key}/register`, {
    first_name: 'Ben',
    email: 'ben@example.org',
    access_needs: 'A sign language interpreter',
    question: 'Is there parking?',
  })
  expect(asked).toEqual([
    expect.objectContaining({
      channel: 'event',
      answers: expect.objectContaining({ message: 'Is there parking?', programs: ['bioethics'] }),
      more: expect.objectContaining({ access_needs: 'A sign language interpreter' }),
    }),
  ])
  expect(await ask(answer.headers.get('location') ?? '')).toContain('R-7K3M-9QPD-4TXW')
})

test('where the question cannot be kept nobody is registered, and nothing typed is lost', async () => {
  const { school, post } = await openSystem(eventsSystem)
  const answer = await post(`/events/${key}/register`, { ...ana, question: 'Is there parking?' })
  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(pageProblems(page)).toEqual([])
  expect(parse(page).querySelector('#question')?.textContent).toBe('Is there parking?')
  expect((await school.pool.query('select from event_registration')).rowCount).toBe(0)
})

test('an address that is registered learns nothing on the page, and what a robot fills in waits for a person', async () => {
  const { ask, post } = await open()
  await post(`/events/${key}/register`, ana)
  const known = await post(`/events/${key}/register`, { ...ana, first_name: 'Someone else' })
  expect(known.status).toBe(200)
  const page = await known.text()
  expect(pageProblems(page)).toEqual([])
  expect(page).not.toContain('/registrations/')
  const robot = await post(`/events/${key}/register`, {
    first_name: 'Bot',
    email: 'b@example.org',
    topic_note: 'x',
  })
  expect(textOf(await ask(robot.headers.get('location') ?? ''), 'h1')).toBe('We received your registration')
})

test('an address with another token, of nothing, or that is no id, is not found', async () => {
  const { ask, post } = await open()
  const address = (await post(`/events/${key}/register`, ana)).headers.get('location') ?? ''
  const path = address.slice(0, address.lastIndexOf('/'))
  for (const wrong of [
    `${path}/${'A'.repeat(24)}`,
    `/events/${key}/registrations/x/y`,
    '/events/nothing-here',
  ])
    expect(await ask(wrong), wrong).not.toContain('<h1>')
})

test('an event can be added to a calendar as a file, and a series has its dates, coming and past', async () => {
  const { ask } = await open()
  const file = new ICAL.Component(ICAL.parse(await ask(`/events/${key}/calendar.ics`)))
  expect(file.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid')).toBe(
    `event.${key}@masters.example.edu`,
  )
  const series = await ask('/events/series/longwood-seminars')
  expect(pageProblems(series)).toEqual([])
  expect(textOf(series, '#coming')).toContain('The price of a cure')
  expect(textOf(series, '#past')).toContain('Why we itch')
  const all = await ask('/events')
  expect(pageProblems(all)).toEqual([])
  expect(textOf(all, '#series')).toContain('Talks@12')
})
