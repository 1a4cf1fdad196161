import { expect, test } from 'vitest'
import { questionsBefore } from './questions-before.ts'

const countries = [{ value: 'CH', label: 'Switzerland' }]
const form = {
  email: { label: 'Email Address' },
  country: { label: 'Country' },
  interest: { label: 'Interest', options: [{ value: 'nurse', label: 'A nurse' }] },
  message: { label: 'Question' },
  questions: [
    { key: 'licensed', kind: 'yes-no', label: 'Are you licensed?' },
    { key: 'license', kind: 'line', label: 'Your license' },
    { key: 'start', kind: 'date', label: 'Start', after: 'email' },
  ],
}

test('a condition is offered the questions that stand before its own, each with what it can be answered with', () => {
  const found = questionsBefore(form, 'license', countries)
  expect(found.map(({ name }) => name)).toEqual([
    'salutation',
    'first_name',
    'last_name',
    'email',
    'start',
    'country',
    'employer',
    'interest',
    'licensed',
  ])
  const choicesOf = (name: string) => found.find((each) => each.name === name)?.choices
  expect(choicesOf('country')).toBe(countries)
  expect(choicesOf('interest')).toEqual([{ value: 'nurse', label: 'A nurse' }])
  expect(choicesOf('licensed')?.map(({ value }) => value)).toEqual(['yes', 'no'])
  expect(choicesOf('start')).toBeNull()
  expect(questionsBefore(form, 'start', countries).at(-1)).toMatchObject({
    name: 'email',
    label: 'Email Address',
    choices: null,
  })
})

test('what is half typed offers what there is', () => {
  expect(questionsBefore(undefined, '', countries).map(({ name }) => name)).toContain('email')
  expect(questionsBefore({ questions: [{}] }, 'no-such', countries).map(({ label }) => label)).toContain(
    'email',
  )
})
