import { describe, expect, test } from 'vitest'
import { askedQuestions, checkAnswer, readAnswer, type Condition, type ExtraQuestion } from './index.ts'

const question = (key: string, when: Condition[], kind: ExtraQuestion['kind'] = 'line'): ExtraQuestion => ({
  key,
  kind,
  label: key,
  max: 200,
  when,
})
const keys = (questions: ExtraQuestion[], answers: Parameters<typeof askedQuestions>[1]) =>
  askedQuestions(questions, answers).map(({ key }) => key)

describe('a question is asked', () => {
  test.each<[string, Condition, Record<string, string | string[] | boolean | null>, boolean]>([
    ['where the choice is one of these', { question: 'interest', has: ['a', 'b'] }, { interest: 'b' }, true],
    ['not where it is another', { question: 'interest', has: ['a', 'b'] }, { interest: 'ab' }, false],
    ['where a program is ticked', { question: 'programs', has: ['x'] }, { programs: ['w', 'x'] }, true],
    ['not where no program is ticked', { question: 'programs', has: ['x'] }, { programs: [] }, false],
    [
      'where a text holds the words',
      { question: 'employer', has: ['Clinic'] },
      { employer: 'City clinic' },
      true,
    ],
    ['not of a text that is empty', { question: 'employer', has: ['Clinic'] }, { employer: '' }, false],
    ['of a country under any of its names', { question: 'country', has: ['CD'] }, { country: 'Zaire' }, true],
    ['not of no country', { question: 'country', has: ['CD'] }, { country: null }, false],
    [
      'where something was agreed to',
      { question: 'consent_email', has: ['yes'] },
      { consent_email: true },
      true,
    ],
    ['not where it was not', { question: 'consent_email', has: ['yes'] }, { consent_email: false }, false],
    [
      'where it was answered otherwise',
      { question: 'interest', has: ['a'], isNot: true },
      { interest: 'b' },
      true,
    ],
    [
      'not where it was answered so',
      { question: 'interest', has: ['a'], isNot: true },
      { interest: 'a' },
      false,
    ],
    [
      'not before it was answered',
      { question: 'interest', has: ['a'], isNot: true },
      { interest: '' },
      false,
    ],
    ['not after a question that nobody knows', { question: 'gone', has: ['x'] }, { gone: 'x' }, false],
  ])('%s', (_, condition, answers, isAsked) => {
    expect(keys([question('own', [condition])], answers)).toEqual(isAsked ? ['own'] : [])
  })

  test('only where all of its conditions hold, and never after a question that is not asked itself', () => {
    const questions = [
      question('nurse', [{ question: 'interest', has: ['clinician'] }], 'yes-no'),
      question('license', [
        { question: 'nurse', has: ['yes'] },
        { question: 'programs', has: ['x'] },
      ]),
    ]
    const answers = { interest: 'clinician', nurse: 'yes', programs: ['x'] }
    expect(keys(questions, answers)).toEqual(['nurse', 'license'])
    expect(keys(questions, { ...answers, programs: ['y'] })).toEqual(['nurse'])
    expect(keys(questions, { ...answers, interest: 'student' })).toEqual([])
  })
})

describe('by its kind', () => {
  const check = (kind: ExtraQuestion['kind'], typed: string, range = {}) => {
    const asked = { ...question('own', [], kind), range }
    const answer = readAnswer(asked, [typed])
    return [answer, checkAnswer(asked, answer)?.code ?? 'right']
  }

  test.each([
    ['12', '12', 'right'],
    ['1,250.5', '1250.5', 'right'],
    ['1 250,5', '1250.5', 'right'],
    ['١٢', '12', 'right'],
    ['−3', '-3', 'out-of-range'],
    ['2001', '2001', 'out-of-range'],
    ['a dozen', 'a dozen', 'not-a-number'],
    ['', '', 'right'],
  ])('the number %j is read as %j, and is %s', (typed, read, code) => {
    expect(check('number', typed, { min: 0, max: 2000 })).toEqual([read, code])
  })

  test.each([
    ['2027-02-28', 'right'],
    ['2027-02-29', 'not-a-date'],
    ['next May', 'not-a-date'],
  ])('the date %s is %s', (typed, code) => {
    expect(check('date', typed)).toEqual([typed, code])
  })
})
