import { expect, test } from 'vitest'
import { counselor, editor, openSchool } from '../../../../test/support/database.ts'
import { listFactsToUpdate } from './list-facts-to-update.ts'

test('the yearly checklist names documents with old facts, facts of nobody and samples', async () => {
  const school = await openSchool()
  const ctx = school.contextFor(editor)
  const list = await listFactsToUpdate(ctx)
  const program = list.find(({ type }) => type === 'program')
  expect(program).toMatchObject({ title: expect.any(String), unowned: expect.any(Number) })
  const past = list.flatMap(({ from }) => from)
  expect(past).toContain('2021-22')
  expect(past, 'the clock of the tests stands in 2026').not.toContain('2026')
  expect(past).not.toContain('2025-26')
  school.clock.now = new Date('2027-06-01T12:00:00Z')
  expect((await listFactsToUpdate(ctx)).flatMap(({ from }) => from)).toContain('2025-26')
  await expect(listFactsToUpdate(school.contextFor(counselor))).rejects.toMatchObject({ code: 'forbidden' })
})
