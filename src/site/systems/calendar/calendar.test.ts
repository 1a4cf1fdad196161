import ICAL from 'ical.js'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { demoDocument } from '../../../../test/support/demo-pages.ts'
import { saveAndPublish } from '../../../../test/support/publish.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { calendarSystem } from './index.tsx'
import { monthAfter, weeksOf } from './month-page.tsx'

const textsOf = (html: string, selector: string) =>
  parse(html)
    .querySelectorAll(selector)
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())

const readFeed = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

test('the list shows what comes, day by day, with what is still going on, and nothing that is over', async () => {
  const { ask, school } = await openSystem(calendarSystem)
  const page = await ask('/calendar')
  expect(pageProblems(page)).toEqual([])
  const titles = textsOf(page, '.agenda-entry :is(h3, h4)')
  expect(titles).toContain('Information session: Master of Bioethics')
  expect(titles).toContain('Application due: Master of Bioethics (In-person applicants)')
  expect(titles).toContain('Fall term begins')
  expect(titles.join()).not.toMatch(/2022|Why we itch/)
  expect(textsOf(page, '.agenda-month > h2')[0]).toBe('November 2026')
  // The recess began the day before, and stands under today.
  school.clock.now = new Date('2026-11-26T15:00:00Z')
  expect(textsOf(await ask('/calendar'), '.agenda-day')[0]).toMatch(/Thursday.*Thanksgiving recess/)
  school.clock.now = new Date('2026-11-28T05:00:00Z')
  expect(textsOf(await ask('/calendar'), '.agenda-day')[0]).not.toContain('Thanksgiving')
})

test('each filter keeps what fits; what cannot be chosen is no filter; what finds nothing says so and leads back', async () => {
  const { ask } = await openSystem(calendarSystem)
  const talks = textsOf(await ask('/calendar?kind=talk'), '.agenda-entry h3')
  expect(talks.length).toBeGreaterThan(3)
  expect(talks.every((title) => /^(Talks@12|Longwood Seminars)/.test(title))).toBe(true)
  const bioethics = textsOf(await ask('/calendar?program=bioethics'), '.agenda-entry h3')
  expect(bioethics).toContain('Information session: Master of Bioethics')
  expect(bioethics.join()).not.toContain('Immunology')
  expect(textsOf(await ask('/calendar?kind=made-up&program=nope'), '.agenda-entry h3')).toHaveLength(
    textsOf(await ask('/calendar'), '.agenda-entry h3').length,
  )
  const none = await ask('/calendar?kind=talk&program=bioethics')
  expect(pageProblems(none)).toEqual([])
  expect(textsOf(none, '.calendar-none')).toEqual(['No dates match these filters. Show everything'])
})

test('search engines keep the whole list in place of a narrowed one', async () => {
  const { ask } = await openSystem(calendarSystem)
  const canonicalOf = async (address: string) =>
    parse(await ask(address))
      .querySelector('link[rel=canonical]')
      ?.getAttribute('href')
      ?.replace(/^https?:..[^/]+/, '')
  expect(await canonicalOf('/calendar?kind=deadline')).toBe('/calendar')
  expect(await canonicalOf('/calendar?kind=deadline&when=past')).toBe('/calendar?when=past')
  expect(await canonicalOf('/calendar/month?month=2026-12&kind=deadline')).toBe(
    '/calendar/month?month=2026-12',
  )
})

test('past events are a list of their own, the last first', async () => {
  const { ask } = await openSystem(calendarSystem)
  const page = await ask('/calendar?when=past')
  expect(pageProblems(page)).toEqual([])
  expect(textsOf(page, '.agenda-entry h3')).toEqual([
    'HMS and HSDM Class Day 2022',
    'Longwood Seminars: Why we itch',
  ])
})

test('a month is a table of whole weeks; what takes several days stands on each of them', async () => {
  const { ask } = await openSystem(calendarSystem)
  const page = await ask('/calendar/month?month=2026-12')
  expect(pageProblems(page)).toEqual([])
  expect(textsOf(page, '.month thead th')).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
  expect(textsOf(page, '.month li').filter((each) => each === 'Fall examinations')).toHaveLength(5)
  const now = await ask('/calendar/month')
  expect(await ask('/calendar/month?month=')).toBe(now)
  expect(textsOf(now, 'h1')).toEqual(['Calendar: November 2026'])
  expect(textsOf(now, '[aria-current=date] .month-day-long')).toEqual(['Monday, November 23, 2026'])
  expect(weeksOf('2026-02')).toHaveLength(4)
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
})

test('pages without end are not kept: three filters, and months far away', async () => {
  const { ask, kept } = await openSystem(calendarSystem)
  await ask('/calendar?program=bioethics&kind=information-session&audience=Applicants')
  await ask('/calendar/month?month=2051-01')
  await ask('/calendar?audience=Applicants&kind=talk')
  await ask('/calendar/month?month=2026-12')
  expect(kept).toEqual(['/calendar?kind=talk&audience=Applicants', '/calendar/month?month=2026-12'])
})

test('the feeds hold the whole calendar, one kind, or one program with its deadlines', async () => {
  const { ask } = await openSystem(calendarSystem)
  const all = readFeed(await ask('/calendar/feeds/all.ics'))
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length)
  const bioethics = readFeed(await ask('/calendar/feeds/programs/bioethics.ics'))
  expect(bioethics.map(({ summary }) => summary)).toEqual(
    expect.arrayContaining([
      'Information session: Master of Bioethics (sample)',
      'Application due: Master of Bioethics (In-person applicants) (sample)',
    ]),
  )
  const session = bioethics.find(({ uid }) => uid.startsWith('event.bioethics'))
  expect(session?.startDate.toJSDate()).toEqual(new Date('2026-12-03T17:00:00Z'))
  const holidays = readFeed(await ask('/calendar/feeds/kinds/holiday.ics'))
  expect(holidays.length).toBeGreaterThan(10)
  expect(holidays.every(({ startDate }) => startDate.isDate)).toBe(true)
  for (const missing of ['/calendar/feeds/kinds/nothing.ics', '/calendar/feeds/programs/nothing.ics'])
    await expect(ask(missing)).resolves.not.toContain('BEGIN:VCALENDAR')
})

test('an entry keeps its id in the feed when its event moves', async () => {
  const { ask, school } = await openSystem(calendarSystem)
  const key = 'bioethics-information-session'
  const find = async () =>
    readFeed(await ask('/calendar/feeds/all.ics')).find(({ uid }) => uid.startsWith(`event.${key}@`))
  const before = await find()
  await saveAndPublish(school.ctx, 'event', key, { ...demoDocument('event', key), date: '2026-12-04' })
  const after = await find()
  expect(after?.uid).toBe(before?.uid)
  expect(after?.startDate.toJSDate()).toEqual(new Date('2026-12-04T17:00:00Z'))
  expect(after?.sequence).toBeGreaterThanOrEqual(before?.sequence ?? Infinity)
})
