import { parse } from 'node-html-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { demoDocument } from '../../test/support/demo-pages.ts'
import { QuestionField } from './components/question-field.tsx'
import { questionsOf, type Form } from './form-questions.ts'

const form: Form = {
  ...demoDocument('form', 'inquiry'),
  order: ['name', 'email', 'programs', 'interest'],
  questions: [
    { key: 'visa', kind: 'yes-no', label: 'Do you need a visa?', after: 'country' },
    {
      key: 'begin',
      kind: 'date',
      label: 'When would you begin?',
      required: true,
      programs: ['bioethics'],
      when: [{ question: 'country', has: ['Switzerland'] }],
      after: 'country',
    },
  ],
}
const questions = questionsOf(form, [{ key: 'bioethics', name: 'Master of Bioethics' }])
const draw = (name: string, answer: string) =>
  parse(
    renderToStaticMarkup(
      <>
        {questions
          .filter((each) => each.name === name)
          .map((each) => (
            <QuestionField key={name} question={each} answer={answer} error={undefined} />
          ))}
      </>,
    ),
  )

test('the questions stand in the order of the form, each of the school’s own behind the one it names', () => {
  expect(questions.map(({ name }) => name)).toEqual(
    'first_name last_name email programs interest salutation country visa begin employer message consent_email'.split(
      ' ',
    ),
  )
})

test('a question says when it is asked in words, and to the script in the values that the form posts', () => {
  const field = draw('begin', '')
  expect(field.querySelector('label')?.text).toBe(
    'When would you begin? * Only if you chose “Master of Bioethics”. Only if you answered “Switzerland” to “Country”.',
  )
  expect(JSON.parse(field.querySelector('.field')?.getAttribute('data-asked') ?? '')).toEqual([
    { question: 'programs', has: ['bioethics'], isTyped: false },
    { question: 'country', has: ['Switzerland'], isTyped: false },
  ])
  expect(draw('visa', '').querySelector('[data-asked]')).toBeNull()
})

test('what is no date is shown again as it was typed', () => {
  const input = (answer: string) => draw('begin', answer).querySelector('input')?.attributes
  expect(input('2027-09-01')).toMatchObject({ type: 'date', value: '2027-09-01' })
  expect(input('next fall')).toMatchObject({ type: 'text', value: 'next fall' })
})

test('yes or no is chosen from two buttons', () => {
  const chosen = draw('visa', 'no').querySelectorAll('input[type=radio]')
  expect(chosen.map((each) => [each.getAttribute('value'), each.hasAttribute('checked')])).toEqual([
    ['yes', false],
    ['no', true],
  ])
})
