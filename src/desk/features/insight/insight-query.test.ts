import { expect, onTestFinished, test, vi } from 'vitest'
import { schoolZone, setSchoolZone } from '../../ui/instant.tsx'
import { periodOf, readPeriod } from './insight-query.ts'

test('an address that names no days is the last thirty of the school, once its zone is known', () => {
  const zone = schoolZone()
  vi.useFakeTimers({ now: new Date('2026-11-27T03:00:00Z') })
  onTestFinished(() => {
    vi.useRealTimers()
    setSchoolZone(zone)
  })
  setSchoolZone('Pacific/Kiritimati')
  const named = readPeriod({})
  setSchoolZone('America/New_York')
  expect(periodOf(named)).toEqual({ from: '2026-10-28', to: '2026-11-26' })
  expect(periodOf(readPeriod({ from: '2026-01-01', to: 'soon' }))).toEqual({
    from: '2026-01-01',
    to: '2026-11-26',
  })
})
