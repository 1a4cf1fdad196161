import { expect, test } from 'vitest'
import { DeskFailure } from '../api.ts'
import { problemsOf } from './desk-form.tsx'

const refused = (fields: Record<string, string>) =>
  new DeskFailure('invalid', Object.values(fields).join('. '), fields)

test('what is wrong is said at its field, and above the button where the form has no place for it', () => {
  const error = refused({ name: 'Enter a name', 'conditions.days.0': 'Too big', share: 'Choose one' })
  expect(problemsOf(error, ['name', 'staffId'])).toEqual({
    name: 'Enter a name',
    '': 'Too big. Choose one',
  })
  expect(problemsOf(error, [])).toEqual({ '': 'Enter a name. Too big. Choose one' })
})

test('a refusal of the whole is said in the words of the core, a failure in those of the desk', () => {
  expect(problemsOf(new DeskFailure('conflict', 'Somebody else changed it.'), ['name'])).toEqual({
    '': 'Somebody else changed it.',
  })
  const failed = problemsOf(new DeskFailure('internal', '', {}, 'a-request'), ['name'])
  expect(Object.keys(failed)).toEqual([''])
  expect(failed['']).toContain('a-request')
})
