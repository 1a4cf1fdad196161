import { expect, test } from 'vitest'
import { demoList } from '../../../../test/support/demo-pages.ts'
import { clockAt } from '../../clock.ts'
import { candidatesFrom, type Candidate } from './candidates.ts'
import { nearestWord } from '../../finding/free-text.ts'
import { valuesOf } from '../../finding/query.ts'
import { parseProgramQuery } from './program-query.ts'
import { scopeNames } from './scopes.ts'

const clock = clockAt(new Date('2026-01-05T12:00:00Z'), 'America/New_York')
const candidates = candidatesFrom(demoList('program'), demoList('degree-type'), clock)
const asked = (address: string, among = candidates) => parseProgramQuery(new URLSearchParams(address), among)
const keysOf = (address: string) =>
  asked(address)
    .find(candidates)
    .map(({ key }) => key)

test('nothing asked finds every program, by name', () => {
  expect(keysOf('')).toEqual(
    [
      'clinical-investigation',
      'global-health-delivery',
      'immunology',
      'clinical-service-operations',
      'bioethics',
      'biomedical-informatics',
      'healthcare-quality-and-safety',
      'media-medicine-and-health',
      'medical-education',
    ].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))),
  )
})
const nameOf = (key: string) => candidates.find((each) => each.key === key)?.name ?? ''

test('pace and place have to hold in one format: part-time Bioethics is virtual, not on campus', () => {
  expect(keysOf('pace=part-time&place=on-campus')).not.toContain('bioethics')
  expect(keysOf('pace=part-time&place=virtual')).toEqual(['bioethics'])
})

test('values of one scope widen a search, scopes narrow it', () => {
  const [one, two, both] = ['place=virtual', 'place=live-virtual', 'place=virtual&place=live-virtual'].map(
    keysOf,
  )
  expect(both?.toSorted()).toEqual([...(one ?? []), ...(two ?? [])].toSorted())
  for (const key of keysOf('degree=mmsc&place=live-virtual')) expect(keysOf('degree=mmsc')).toContain(key)
})

test('a count says how many programs its choice would find', () => {
  const query = asked('degree=mmsc')
  for (const name of scopeNames)
    for (const [value, count] of query.countBy(name, candidates))
      expect(count, `${name}=${value}`).toBe(query.with(name, [value]).find(candidates).length)
})

test('what no program has is left out, and one question has one address', () => {
  const query = asked('order=nonsense&place=virtual&pace=part-time&place=moon&place=virtual&degree=phd')
  expect(query.entries).toEqual([
    ['pace', 'part-time'],
    ['place', 'virtual'],
  ])
  expect(asked('').entries).toEqual([])
})

test('words are found without accents or case, at their beginning, and with one letter mistyped', () => {
  expect(keysOf('q=BIOÉTHICS')).toEqual(['bioethics'])
  expect(keysOf('q=immunolgy')).toEqual(['immunology'])
  expect(keysOf('q=nurs dentis')).toEqual(['medical-education'])
  expect(keysOf('q=teach immunology')).toEqual([])
  expect(keysOf('q=zebra')).toEqual([])
  expect(keysOf(`q=${encodeURIComponent('!( *:* 李')}`)).toEqual([])
  expect(
    nearestWord(
      'imunologgy',
      candidates.map(({ text }) => text),
    ),
  ).toBe('immunology')
})

test('by cost, what is published comes first; by deadline, what is due first', () => {
  expect(keysOf('order=cost')[0]).toBe('bioethics')
  const dues = asked('order=deadline')
    .find(candidates)
    .map(({ due }) => due ?? Infinity)
  expect(dues).toEqual(dues.toSorted((a, b) => a - b))
})

test('a school without degree types, interests and dates has no such scopes', () => {
  const bare: Candidate[] = candidates.map((each) => ({
    ...each,
    facets: each.facets.map((facets) => ({ ...facets, interest: [], start: [] })),
  }))
  expect(valuesOf(bare, 'interest')).toEqual([])
  expect(asked('interest=teaching', bare).filters).toEqual([])
})
