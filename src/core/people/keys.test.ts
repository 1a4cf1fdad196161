import { expect, test } from 'vitest'
import { counselor, openSchool } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { enterInput, enterInquiry } from '../inquiries/index.ts'
import { emailKey } from './index.ts'

test('an address is written small as the index by which people are found writes it, in any script', async () => {
  const school = await openSchool()
  // Beyond these lie alphabets that one of the two may be too old to know.
  const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
    .filter((letter) => /^\p{L}$/u.test(letter) && letter === letter.normalize('NFC'))
    .map((letter) => `a${letter}@example.org`)
  const { rows } = await school.pool.query<{ typed: string; small: string }>(
    'select typed, lower(typed) as small from unnest($1::text[]) as typed',
    [letters],
  )
  expect(rows.filter(({ typed, small }) => emailKey(typed) !== small)).toEqual([])
})

test.each(['ΓΙΩΡΓΟΣ@example.org', 'İbrahim@example.org'])(
  'who wrote from %s is found when they write again',
  async (email) => {
    const school = await openSchool()
    const { enter } = await openIntake(school)
    const ask = (message: string) =>
      enterInquiry(
        school.contextFor(counselor),
        enter,
        enterInput.parse({ channel: 'phone', first_name: 'Noor', email, message }),
      )
    const one = await ask('May I study part-time?')
    const other = await ask('And what does all of it cost?')
    expect([one.inquiryId, other.inquiryId]).not.toContain(null)
    expect((await school.pool.query('select from person')).rowCount).toBe(1)
  },
)
