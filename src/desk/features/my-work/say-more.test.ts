import { expect, test } from 'vitest'
import { sayMore } from './use-browser-notifications.ts'

const before = { mine: 1, unassigned: 2, unread: 0 }

test('a notification tells of what there is more of, the nearest to its reader first', () => {
  expect(sayMore(before, before)).toBeNull()
  expect(sayMore(before, { ...before, unassigned: 1 }), 'less is no news').toBeNull()
  expect(sayMore(before, { ...before, unassigned: 3 })).toContain('anyone')
  expect(sayMore(before, { mine: 2, unassigned: 3, unread: 0 })).toContain('yours')
  expect(sayMore(before, { mine: 2, unassigned: 3, unread: 1 })).toContain('notice')
})
