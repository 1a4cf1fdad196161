import { expect, test } from 'vitest'
import { checkDraft } from './check-draft.ts'
import { emptyDraft, type InquiryDraft } from './schema.ts'

const offer = {
  programs: new Set(['bioethics', 'immunology']),
  interests: new Set(['student']),
  earlierInterests: new Map([['last week', new Set(['nurse'])]]),
}
const whole: InquiryDraft = {
  ...emptyDraft(['bioethics']),
  first_name: 'Zoë',
  last_name: 'O',
  email: 'zoe@example.org',
  interest: 'student',
}
const check = (changes: Partial<InquiryDraft>, offered: typeof offer | null = offer) =>
  checkDraft({ ...whole, ...changes }, offered)

test('an empty form names every answer that is needed, at once', () => {
  expect(checkDraft(emptyDraft(), offer)).toEqual({
    mistakes: {
      first_name: { code: 'missing' },
      email: { code: 'missing' },
      programs: { code: 'missing' },
      interest: { code: 'missing' },
    },
  })
})

test.each(['zoe@example.org', 'zoë@exämple.org', '花子@例え.jp', "o'hara+x@mail.example.co.uk"])(
  '%s may be written to',
  (email) => {
    expect(check({ email })).toMatchObject({ inquiry: { email } })
  },
)

test.each([
  'zoe',
  'zoe@',
  '@example.org',
  'zoe@example',
  'a b@example.org',
  'a@b@c.org',
  'a..b@c.org',
  'zoe@example.org, x@y.org',
  'z@.org',
])('%s is no address', (email) =>
  expect(check({ email })).toEqual({ mistakes: { email: { code: 'not-an-email' } } }),
)

test('an answer that is too long says how long it may be', () => {
  expect(check({ message: 'x'.repeat(5001) })).toEqual({
    mistakes: { message: { code: 'too-long', most: 5000 } },
  })
})

test.each([[{ first_name: 'Suharto', last_name: '' }], [{ first_name: '', last_name: '花子' }]])(
  'one name is enough: %o',
  (name) => {
    expect(check(name)).toMatchObject({ inquiry: name })
  },
)

test('what the form does not offer is kept as it was chosen, and noted', () => {
  expect(check({ programs: ['bioethics', 'alchemy'] })).toMatchObject({
    inquiry: { programs: ['bioethics', 'alchemy'] },
    unknown: { program: true, interest: false },
  })
  expect(check({ programs: ['alchemy'], interest: 'gold' })).toMatchObject({
    inquiry: { programs: ['alchemy'], interest: 'gold' },
    unknown: { program: true, interest: true },
  })
})

test('a form of last week is judged by what it offered then', () => {
  expect(checkDraft({ ...whole, interest: 'nurse' }, offer, 'last week')).toMatchObject({
    inquiry: { interest: 'nurse' },
    unknown: { interest: false },
  })
  expect(checkDraft({ ...whole, interest: 'nurse' }, offer, 'never seen')).toMatchObject({
    inquiry: { interest: 'nurse' },
    unknown: { interest: true },
  })
})

test('what is no key of a program is not kept as one', () => {
  expect(check({ programs: ['x'.repeat(81)] })).toEqual({ mistakes: { programs: { code: 'missing' } } })
})

test('while nobody knows what is offered, the sender is believed', () => {
  expect(check({ programs: ['alchemy'], interest: 'gold' }, null)).toMatchObject({
    inquiry: { programs: ['alchemy'] },
    unknown: { program: false, interest: false },
  })
})

test('old names of countries are understood, and what stands for none is kept as typed', () => {
  expect(check({ country: 'Zaire' })).toMatchObject({ inquiry: { country: 'CD', country_typed: null } })
  expect(check({ country: 'Channel Islands' })).toMatchObject({
    inquiry: { country: null, country_typed: 'Channel Islands' },
  })
  expect(check({ country: 'Choose...' })).toMatchObject({ inquiry: { country: null, country_typed: null } })
})

test('the words of an empty choice are no salutation', () => {
  expect(check({ salutation: '--None--' })).toMatchObject({ inquiry: { salutation: '' } })
})
