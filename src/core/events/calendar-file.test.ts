import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { writeCalendarFile, type CalendarItem } from './calendar-file.ts'
import { occurrenceOf, registrationEnds } from './occurrence.ts'

const zone = 'America/New_York'
const about = { name: 'The School’s calendar', host: 'school.example', language: 'en-US' }
const talk: CalendarItem = {
  uid: 'event.talk',
  title: 'A talk',
  occurrence: occurrenceOf({ date: '2026-03-07', time: '12:00', endTime: '13:00' }, zone),
  description: '',
  location: '',
  url: 'https://school.example/events/talk',
  categories: [],
  isCalledOff: false,
  isBusy: true,
  changedAt: new Date('2026-01-05T10:00:00Z'),
}
const at = (date: string, time?: string, endTime?: string, endDate?: string): CalendarItem => ({
  ...talk,
  uid: `event.${date}`,
  occurrence: occurrenceOf({ date, time, endTime, endDate }, zone),
})

/** As a calendar program reads it. */
function readBack(file: string) {
  const component = new ICAL.Component(ICAL.parse(file))
  return component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}
const isoOf = (time: ICAL.Time) => time.toJSDate().toISOString()

test('the same hour before and after clocks are set is the right instant on both sides, in spring and in autumn', () => {
  const days = ['2026-03-07', '2026-03-09', '2026-10-31', '2026-11-02']
  const events = readBack(
    writeCalendarFile(
      about,
      days.map((day) => at(day, '12:00', '13:00')),
    ),
  )
  expect(events.map(({ startDate }) => isoOf(startDate))).toEqual([
    '2026-03-07T17:00:00.000Z',
    '2026-03-09T16:00:00.000Z',
    '2026-10-31T16:00:00.000Z',
    '2026-11-02T17:00:00.000Z',
  ])
  expect(events.map(({ endDate }) => endDate.zone.tzid)).toEqual(['UTC', 'UTC', 'UTC', 'UTC'])
})

test('what goes on while clocks are set has its true length, and never ends before it begins', () => {
  const [spring, autumn, twice] = readBack(
    writeCalendarFile(about, [
      at('2026-03-08', '01:30', '03:30'),
      at('2026-11-01', '00:30', '02:30'),
      at('2026-11-01', '01:10', '01:50'),
    ]),
  )
  expect(spring?.duration.toSeconds()).toBe(3600)
  expect(autumn?.duration.toSeconds()).toBe(3 * 3600)
  expect(twice?.duration.toSeconds()).toBe(40 * 60)
})

test('whole days are dates without a zone, and end with the day after the last one', () => {
  const file = writeCalendarFile(about, [
    at('2026-11-26'),
    at('2026-03-08', undefined, undefined, '2026-03-09'),
  ])
  expect(file).toContain('DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261127\r\n')
  expect(file).toContain('DTSTART;VALUE=DATE:20260308\r\nDTEND;VALUE=DATE:20260310\r\n')
  expect(readBack(file).map(({ startDate }) => startDate.isDate)).toEqual([true, true])
})

test('no line is longer than 75 octets, and one that is folded inside a letter or before a space reads as it was', () => {
  const titles = [
    `${'a'.repeat(65)}é日本語のセッション 🎓 ${'b'.repeat(80)}`,
    // The fold falls before the space: it must not be taken for the fold's own.
    ...[63, 64, 65, 66, 67, 68].map((length) => `${'a'.repeat(length)} next word and ${'ü'.repeat(60)}`),
  ]
  const description = 'One; two, three\\ four\nA second line: "quoted"'
  const file = writeCalendarFile(
    about,
    titles.map((title, index) => ({ ...talk, uid: `event.${index}`, title, description })),
  )
  const lines = file.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines.every((line) => Buffer.from(line).toString() === line)).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const events = readBack(file)
  expect(events.map(({ summary }) => summary)).toEqual(titles)
  expect(new Set(events.map((each) => each.description))).toEqual(new Set([description]))
})

test('an entry keeps its id, its sequence grows with a change, and one that is called off says so', () => {
  const later = { ...talk, isCalledOff: true, changedAt: new Date('2026-01-06T10:00:00Z') }
  const [before] = readBack(writeCalendarFile(about, [talk]))
  const [after] = readBack(writeCalendarFile(about, [later]))
  expect(before?.uid).toBe('event.talk@school.example')
  expect(after?.uid).toBe(before?.uid)
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
  expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('what is at one instant, such as a deadline, names no end', () => {
  const file = writeCalendarFile(about, [at('2026-03-07', '17:00')])
  expect(file).toContain('DTSTART:20260307T220000Z\r\n')
  expect(file).not.toContain('DTEND')
})

test('the same content is the same bytes, and ends with a line break', () => {
  expect(writeCalendarFile(about, [talk])).toBe(writeCalendarFile(about, [talk]))
  expect(writeCalendarFile(about, []).endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('a text cannot begin a line of its own', () => {
  const title = 'Talk\r\nATTACH:https://evil.example\r\nX:1'
  const [event] = readBack(writeCalendarFile(about, [{ ...talk, title }]))
  expect(event?.component.getFirstProperty('attach')).toBeNull()
})

test('registration ends as the event begins, unless a day is named; a day holds until it ends', () => {
  const event = { date: '2026-12-03', time: '12:00', endTime: '13:00' }
  expect(registrationEnds(event, zone)).toEqual(new Date('2026-12-03T17:00:00Z'))
  const closing = (closesDate: string, closesTime?: string) =>
    registrationEnds({ ...event, registration: { closesDate, closesTime } }, zone)
  expect(closing('2026-12-01')).toEqual(new Date('2026-12-02T05:00:00Z'))
  expect(closing('2026-12-01', '17:00')).toEqual(new Date('2026-12-01T22:00:00Z'))
  expect(closing('2026-12-24')).toEqual(new Date('2026-12-03T17:00:00Z'))
})
