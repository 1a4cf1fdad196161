import { expect, test } from 'vitest'
import { clockAt, isComing, nextTurn } from './clock.ts'

const at = (now: string, zone: string) => clockAt(new Date(now), zone)
const turn = (date: string, time: string | undefined, zone: string) =>
  nextTurn([{ date, time }], at('2026-01-01T00:00:00Z', zone))?.toISOString()

test('a deadline turns at its time in the school’s zone, to the second', () => {
  expect(turn('2027-01-14', '23:59', 'America/New_York')).toBe('2027-01-15T04:59:00.000Z')
  expect(turn('2027-01-14', '23:59', 'Asia/Kolkata')).toBe('2027-01-14T18:29:00.000Z')
  expect(turn('2027-01-14', '23:59', 'Asia/Kathmandu')).toBe('2027-01-14T18:14:00.000Z')
})

test('without a time a date holds until its day ends, on days of 23 and 25 hours too', () => {
  expect(turn('2027-01-14', undefined, 'Asia/Kathmandu')).toBe('2027-01-14T18:15:00.000Z')
  expect(turn('2027-03-14', undefined, 'America/New_York')).toBe('2027-03-15T04:00:00.000Z')
  expect(turn('2026-11-01', undefined, 'America/New_York')).toBe('2026-11-02T05:00:00.000Z')
  expect(turn('2026-11-01', '00:30', 'America/New_York')).toBe('2026-11-01T04:30:00.000Z')
})

test('a deadline in a zone of its own turns there', () => {
  const deadline = { date: '2027-01-14', time: '17:00', zone: 'Asia/Kolkata' }
  expect(nextTurn([deadline], at('2026-11-23T15:00:00Z', 'America/New_York'))?.toISOString()).toBe(
    '2027-01-14T11:30:00.000Z',
  )
})

test('it is coming until the second before, and past from that second on', () => {
  const deadline = { date: '2027-01-14', time: '23:59' }
  expect(isComing(deadline, at('2027-01-15T04:58:59Z', 'America/New_York'))).toBe(true)
  expect(isComing(deadline, at('2027-01-15T04:59:00Z', 'America/New_York'))).toBe(false)
})

test('the nearest of several counts, and none where all are past', () => {
  const dates = [{ date: '2027-03-04' }, { date: '2027-01-14' }, { date: '2026-01-14' }]
  expect(nextTurn(dates, at('2026-11-23T15:00:00Z', 'UTC'))?.toISOString()).toBe('2027-01-15T00:00:00.000Z')
  expect(nextTurn(dates, at('2028-01-01T00:00:00Z', 'UTC'))).toBeNull()
})
