import { expect, test } from 'vitest'
import { alertsAt, isShownOn, nextAlertTurn, type Alert } from './index.ts'

const alert = (summary: Partial<Alert['summary']> = {}): Alert => ({
  key: 'snow',
  revisionId: 'r',
  summary: {
    kind: 'Campus alert',
    title: 'Snow',
    severity: 'warning',
    updated: '2026-11-01',
    dismissible: true,
    ...summary,
  },
})

test.each([
  ['2026-11-01T05:29:59.999Z', false],
  ['2026-11-01T05:30:00Z', true],
  ['2026-11-01T06:29:59.999Z', true],
  ['2026-11-01T06:30:00Z', false],
])(
  'an alert is shown from the second it starts up to the second it ends, over a clock change: %s',
  (now, isShown) => {
    // One half hour by the clocks of Boston, an hour by the sun.
    const snow = alert({ starts: '2026-11-01T01:30:00-04:00', ends: '2026-11-01T01:30:00-05:00' })
    expect(alertsAt([snow], new Date(now))).toEqual(isShown ? [snow] : [])
  },
)

test('the next turn is the nearest start or end to come, in any zone', () => {
  const india = alert({ starts: '2026-11-02T00:00:00+05:30' })
  const nepal = alert({ starts: '2026-11-01T00:00:00Z', ends: '2026-11-02T00:00:00+05:45' })
  const turn = (now: string) => nextAlertTurn([india, nepal], new Date(now))?.toISOString()
  expect(turn('2026-11-01T12:00:00Z')).toBe('2026-11-01T18:15:00.000Z')
  expect(turn('2026-11-01T18:15:00Z')).toBe('2026-11-01T18:30:00.000Z')
  expect(turn('2026-11-01T18:30:00Z')).toBeUndefined()
})

test('an alert for some pages is on those alone, and on no page without an address', () => {
  const some = alert({ pages: ['/programs/*'] })
  expect(['/programs', '/programs/bioethics', '/', null].map((path) => isShownOn(some, path))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isShownOn(alert(), null)).toBe(true)
})
