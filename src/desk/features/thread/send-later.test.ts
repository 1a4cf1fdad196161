import { expect, test } from 'vitest'
import { setSchoolZone } from '../../ui/instant.tsx'
import { suggestSendAt } from './send-later.tsx'

test('a reply for later is offered for eight o’clock of the next day of the school, wherever its writer is', () => {
  setSchoolZone('America/New_York')
  // There it is still Thursday evening.
  expect(suggestSendAt(new Date('2026-11-27T03:49:00Z'))).toBe('2026-11-27T13:00:00.000Z')
  setSchoolZone('Asia/Tokyo')
  expect(suggestSendAt(new Date('2026-11-27T03:49:00Z'))).toBe('2026-11-27T23:00:00.000Z')
})
