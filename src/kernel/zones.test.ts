import { expect, test } from 'vitest'
import { formatInstant, instantAt } from './dates.ts'
import { formatClockSpan, formatSpan } from './spans.ts'
import { formatOffset, formatZone } from './zones.ts'

const winter = new Date('2026-01-13T22:00:00Z')
/** Intl sets thin and narrow spaces. */
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

test.each([
  ['America/New_York', 'en-US', 'Eastern Time'],
  ['America/New_York', 'es', 'hora de Nueva York'],
  ['America/New_York', 'fr', 'heure de l’Est nord-américain'],
  ['America/New_York', 'zh-Hans', '纽约时间'],
  ['America/New_York', 'ar', 'توقيت نيويورك'],
  ['Europe/Berlin', 'es', 'hora de Europa central'],
  ['Europe/Berlin', 'fr', 'heure d’Europe centrale'],
  ['Asia/Shanghai', 'zh-Hans', '中国时间'],
  ['Africa/Cairo', 'ar', 'توقيت مصر'],
  // French has a stopgap alone, `heure : Royaume-Uni`.
  ['Europe/London', 'fr', 'UTC'],
  ['Etc/GMT+5', 'es', 'UTC−5'],
  ['UTC', 'ar', 'UTC'],
])('%s in %s is called “%s”', (zone, locale, name) => {
  expect(formatZone(winter, zone, locale)).toBe(name)
})

test.each([
  ['America/New_York', 'en-US', 'Tuesday, January 13, 2026 at 5:00 PM EST'],
  ['Europe/Berlin', 'en-US', 'Tuesday, January 13, 2026 at 11:00 PM GMT+1'],
  ['America/New_York', 'es', 'martes, 13 de enero de 2026, 17:00, hora de Nueva York'],
  ['America/New_York', 'fr', 'mardi 13 janvier 2026 à 17:00, heure de l’Est nord-américain'],
  ['America/New_York', 'zh-Hans', '2026年1月13日星期二 17:00（纽约时间）'],
  ['America/New_York', 'ar', 'الثلاثاء، 13 يناير 2026 في 5:00 م بتوقيت نيويورك'],
  ['Etc/GMT+5', 'es', 'martes, 13 de enero de 2026, 17:00 UTC−5'],
  ['Etc/GMT+5', 'zh-Hans', '2026年1月13日星期二 17:00 UTC−5'],
  ['Etc/GMT+5', 'ar', 'الثلاثاء، 13 يناير 2026 في 5:00 م UTC−5'],
])('an instant of %s in %s is “%s”', (zone, locale, said) => {
  expect(plain(formatInstant(winter, zone, locale))).toBe(said)
})

test.each([
  ['America/New_York', 'en-US', 'Tuesday, January 13, 2026 at 5:00 PM EST (UTC−5)'],
  ['America/New_York', 'es', 'martes, 13 de enero de 2026, 17:00, hora de Nueva York (UTC−5)'],
  ['America/New_York', 'zh-Hans', '2026年1月13日星期二 17:00（纽约时间，UTC−5）'],
  // It is told once.
  ['Etc/GMT+5', 'fr', 'mardi 13 janvier 2026 à 17:00 UTC−5'],
  ['Europe/Berlin', 'en-US', 'Tuesday, January 13, 2026 at 11:00 PM GMT+1'],
])('with its distance from UTC an instant of %s in %s is “%s”', (zone, locale, said) => {
  expect(plain(formatInstant(winter, zone, locale, { withOffset: true }))).toBe(said)
})

test('a span names its zone in the same words, once', () => {
  const zone = 'America/New_York'
  const day = '2026-12-03'
  const times = { starts: instantAt(day, '12:00', zone), ends: instantAt(day, '13:00', zone) }
  const span = { ...times, isAllDay: false, firstDay: day, lastDay: day }
  const said = (locale: string) =>
    [formatSpan(span, zone, locale), formatClockSpan(span, zone, locale)].map(plain)
  expect(said('es')).toEqual([
    'jueves, 3 de diciembre de 2026, 12:00–13:00, hora de Nueva York',
    '12:00–13:00, hora de Nueva York',
  ])
  expect(said('fr')[1]).toBe('12:00 – 13:00, heure de l’Est nord-américain')
  expect(said('zh-Hans')).toEqual(['2026年12月3日星期四 12:00–13:00（纽约时间）', '12:00–13:00（纽约时间）'])
  expect(said('ar')[1]).toBe('12:00–1:00 م بتوقيت نيويورك')
})

test('zones lie whole and parts of hours from UTC', () => {
  expect(['America/St_Johns', 'Asia/Kathmandu', 'UTC'].map((zone) => formatOffset(winter, zone))).toEqual([
    'UTC−3:30',
    'UTC+5:45',
    'UTC',
  ])
})
