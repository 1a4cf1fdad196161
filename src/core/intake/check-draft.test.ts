import { expect, test } from 'vitest'
import { checkDraft, type Offer } from './check-draft.ts'
import type { ExtraQuestion } from '../forms/index.ts'
import { emptyDraft, type InquiryDraft } from './schema.ts'

const formOffering = (...interests: string[]) => ({ interests: new Set(interests), questions: [] })
const offer: Offer = {
  programs: new Set(['bioethics', 'immunology']),
  form: formOffering('student'),
  revisions: new Map([['last week', formOffering('nurse')]]),
  calendar: null,
}
const whole: InquiryDraft = {
  ...emptyDraft(['bioethics']),
  first_name: 'Zoë',
  last_name: 'O',
  email: 'zoe@example.org',
  interest: 'student',
}
const check = (changes: Partial<InquiryDraft>, offered: Offer | null = offer) =>
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

const nursing: ExtraQuestion = { key: 'license', kind: 'line', max: 20, label: 'License', isRequired: true }

test('a question of the school’s own is checked by the revision that asked it', () => {
  const asking: Offer = {
    ...offer,
    form: { ...offer.form, questions: [nursing] },
    revisions: new Map([['asks', { ...offer.form, questions: [nursing] }]]),
  }
  const { inquiry, mistakes } = checkDraft({ ...whole, more: { license: 'RN 7' } }, asking, 'asks') as {
    inquiry?: object
    mistakes?: object
  }
  expect([inquiry, mistakes]).toEqual([expect.objectContaining({ more: { license: 'RN 7' } }), undefined])
  expect(checkDraft(whole, asking, 'asks')).toEqual({ mistakes: { license: { code: 'missing' } } })
  expect(checkDraft({ ...whole, more: { license: 'x'.repeat(21) } }, asking, 'asks')).toEqual({
    mistakes: { license: { code: 'too-long', most: 20 } },
  })
  // A page that was saved before the question was added is not refused.
  expect(checkDraft(whole, asking, 'saved long ago')).not.toHaveProperty('mistakes')
})

test('whoever reports a barrier needs no program and no interest', () => {
  const report = { ...whole, programs: [], interest: '' }
  expect(checkDraft(report, offer, '', 'report')).toMatchObject({ inquiry: { programs: [] } })
  expect(checkDraft(report, offer)).toHaveProperty('mistakes')
})

test('what was not asked is kept, is required of nobody, and is judged by nothing', () => {
  const conditional = { ...nursing, when: [{ question: 'interest', has: ['nurse'] }] }
  const form = { ...offer.form, questions: [conditional] }
  const asking: Offer = { ...offer, form, revisions: new Map([['asks', form]]) }
  const tooLong = { license: 'x'.repeat(21) }
  expect(checkDraft(whole, asking, 'asks')).not.toHaveProperty('mistakes')
  expect(checkDraft({ ...whole, more: tooLong }, asking, 'asks')).toMatchObject({
    inquiry: { more: tooLong },
  })
  const nurse = { ...whole, interest: 'nurse' }
  expect(checkDraft(nurse, asking, 'asks')).toEqual({ mistakes: { license: { code: 'missing' } } })
  expect(checkDraft({ ...nurse, more: { license: 'RN 7' } }, asking, 'asks')).toMatchObject({
    inquiry: { more: { license: 'RN 7' } },
  })
})
