import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { comingSeason } from './coming-season.ts'
import { englishSeason } from './coming-season-words.ts'
import type { DataOf } from './content-type.ts'
import { parseStored } from './parse-document.ts'
import type { ContentTypes } from './registry.ts'

type Program = DataOf<ContentTypes['program']>
type Deadline = Program['deadlines'][number]

const seed = path.join(import.meta.dirname, '../../../db/seed')
const known = { name: 'public pages', asOf: '2025-26' }
const due = (date: string, applicants = 'All applicants'): Deadline => ({
  kind: 'due',
  what: 'Application',
  applicants,
  date,
  source: known,
})
const sampled = (date: string, asOf: string, applicants = 'All applicants') => ({
  ...due(date, applicants),
  time: '23:59',
  source: { name: 'the last known day and month', asOf, sample: true },
})

let bioethics: Program
beforeAll(async () => {
  const file = path.join(seed, 'program/bioethics.json')
  const { $version, ...data } = JSON.parse(await readFile(file, 'utf8'))
  bioethics = parseStored('program', 'bioethics', $version, data)
})
const withDeadlines = (...deadlines: Deadline[]): Program => ({ ...bioethics, deadlines })
const deadlinesAt = (today: string, ...deadlines: Deadline[]) =>
  comingSeason(withDeadlines(...deadlines), today).deadlines

describe('the coming season', () => {
  test('adds the next day and month of each past deadline as a sample and keeps the past one', () => {
    const { deadlines } = comingSeason(bioethics, '2026-11-22')
    expect(
      deadlines.map(({ kind, applicants, date, source }) => [kind, applicants, date, source.sample ?? false]),
    ).toEqual([
      ['opens', 'All applicants', '2025-10-01', false],
      ['due', 'In-person applicants', '2026-01-14', false],
      ['due', 'Online applicants', '2026-03-04', false],
      ['opens', 'All applicants', '2026-10-01', true],
      ['due', 'In-person applicants', '2027-01-14', true],
      ['due', 'Online applicants', '2027-03-04', true],
    ])
  })

  test('says where the sample comes from', () => {
    expect(deadlinesAt('2026-11-22', due('2024-01-16'))).toEqual([
      due('2024-01-16'),
      sampled('2027-01-16', '2024'),
    ])
  })

  test('changes nothing else of the program', () => {
    const { terms: _, ...rest } = comingSeason(bioethics, '2026-11-22')
    expect({ ...rest, deadlines: bioethics.deadlines }).toEqual(bioethics)
  })

  test('counts today as still to come', () => {
    expect(deadlinesAt('2027-01-14', due('2026-01-14'))).toContainEqual(sampled('2027-01-14', '2026'))
    expect(deadlinesAt('2027-01-15', due('2026-01-14'))).toContainEqual(sampled('2028-01-14', '2026'))
  })

  test('run twice adds nothing, and run a year later rolls on from the known date', () => {
    const once = comingSeason(bioethics, '2026-11-22')
    expect(comingSeason(once, '2026-11-22')).toEqual(once)
    expect(comingSeason(once, '2027-11-22')).toEqual(comingSeason(bioethics, '2027-11-22'))
  })

  test('follows only the last known of several seasons', () => {
    expect(deadlinesAt('2026-11-22', due('2026-01-14'), due('2025-01-08'))).toEqual([
      due('2026-01-14'),
      due('2025-01-08'),
      sampled('2027-01-14', '2026'),
    ])
  })

  test('leaves a deadline alone whose coming date is known', () => {
    const announced = [due('2026-01-14'), due('2027-01-20')]
    expect(deadlinesAt('2026-11-22', ...announced)).toEqual(announced)
    expect(deadlinesAt('2026-11-22', ...announced, sampled('2027-01-14', '2026'))).toEqual(announced)
  })

  test('moves February 29 to February 28 where the year has none', () => {
    expect(deadlinesAt('2026-11-22', due('2024-02-29'))).toContainEqual(sampled('2027-02-28', '2024'))
    expect(deadlinesAt('2027-11-22', due('2024-02-29'))).toContainEqual(sampled('2028-02-29', '2024'))
    expect(deadlinesAt('2027-02-28', due('2024-02-29'))).toContainEqual(sampled('2027-02-28', '2024'))
    expect(deadlinesAt('2027-03-01', due('2024-02-29'))).toContainEqual(sampled('2028-02-29', '2024'))
  })

  test.each([
    ['2026-11-22', ['Spring term', '2027-01-25'], ['Fall term', '2027-09-07']],
    ['2027-01-25', ['Spring term', '2027-01-25'], ['Fall term', '2027-09-07']],
    ['2027-01-26', ['Fall term', '2027-09-07'], ['Spring term', '2028-01-31']],
  ])('on %s, says as samples when the coming terms begin', (today, ...terms) => {
    const found = comingSeason(bioethics, today).terms ?? []
    expect(found.map(({ name, begins }) => [name, begins])).toEqual(terms)
    expect(found.every(({ source }) => source.sample)).toBe(true)
  })

  test('gives no terms where the school has no academic calendar, whose rule they follow', () => {
    expect(comingSeason(bioethics, '2026-11-22', englishSeason, false).terms).toBe(bioethics.terms)
  })

  test('gives an opening the last day before the first deadline, and the entry of that year', () => {
    const sampledOn = (today: string) =>
      comingSeason(bioethics, today)
        .deadlines.filter(({ source }) => source.sample)
        .map(({ date, entry }) => [date, entry])
    expect(sampledOn('2026-09-01')).toEqual([
      ['2026-10-01', 'fall 2027'],
      ['2027-01-14', 'fall 2027'],
      ['2027-03-04', 'fall 2027'],
    ])
    expect(sampledOn('2026-11-22')).toEqual(sampledOn('2026-09-01'))
  })

  test('gives a program without known deadlines one in the middle of January, marked as a sample', () => {
    expect(deadlinesAt('2026-11-22')).toEqual([{ ...sampled('2027-01-14', '2026'), entry: 'fall 2027' }])
    expect(deadlinesAt('2027-01-15')).toEqual([{ ...sampled('2028-01-14', '2027'), entry: 'fall 2028' }])
  })
})
