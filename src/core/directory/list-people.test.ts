import { expect, test } from 'vitest'
import { administrator, openSchool } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { workSubmissions } from '../inquiries/index.ts'
import { storeArrivals } from '../submissions/index.ts'
import { listPeople } from './list-people.ts'

const monday = new Date('2026-11-23T15:00:00Z')
const named = (first_name: string, last_name: string, email: string) => ({
  ...zoe,
  first_name,
  last_name,
  email,
})

test('people are found by parts of their names and of their address, by all that was typed, the newest first', async () => {
  const { ctx, contextFor } = await openSchool()
  await storeArrivals(ctx, 'server-1', [
    arrivalOf(zoe, monday),
    arrivalOf(hanako, monday),
    arrivalOf(named('Sinéad', 'O’Neil', 'sinead_o@example.ie'), monday),
    arrivalOf(named('Jörg', 'Groß', 'joerg@example.de'), monday),
  ])
  await workSubmissions(ctx)
  const staff = contextFor(administrator)
  const found = async (q: string, more = {}) =>
    (await listPeople(staff, { q, ...more })).lines.map(
      ({ firstName, lastName }) => `${firstName} ${lastName}`,
    )

  for (const q of ['zoe', 'ZOË', 'łuczak', 'luczak zoe', 'zoe.okafor@', 'okafor example'])
    expect([q, await found(q)]).toEqual([q, ['Zoë Okafor-Łuczak']])
  expect(await found("o'neil")).toEqual(['Sinéad O’Neil'])
  expect(await found('sinead_o@')).toEqual(['Sinéad O’Neil'])
  expect(await found('groß')).toEqual(['Jörg Groß'])
  for (const q of ['山田花子', '花子山田']) expect([q, await found(q)]).toEqual([q, ['花子 山田']])
  for (const q of ['花子山', '花子山本', 'sineadXo@', 'zoe jp']) expect([q, await found(q)]).toEqual([q, []])
  expect(await found('zoe', { country: 'JP' })).toEqual([])
  expect(await found('山', { country: 'JP' })).toEqual(['花子 山田'])
  const ids = (await listPeople(staff, { q: 'example' })).lines.map(({ id }) => id)
  expect(ids).toHaveLength(3)
  expect(ids).toEqual(ids.toSorted().toReversed())
})
