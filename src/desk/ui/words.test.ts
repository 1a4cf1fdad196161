import { expect, test } from 'vitest'
import { inquiryFields } from '../../core/forms/schema.ts'
import { sayField, sayReason } from './words.ts'

test('every field of the form has a label of its own, by whichever name it comes', () => {
  const fields = [...inquiryFields, 'country_typed']
  const labels = fields.map(sayField)
  expect(labels.filter((label) => !/^[A-Z][a-z]+( [a-z]+)*$/.test(label))).toEqual([])
  expect(new Set(labels).size).toBe(fields.length)
  expect([sayField('firstName'), sayField('countryTyped')]).toEqual([
    sayField('first_name'),
    sayField('country_typed'),
  ])
})

test('a code without words is shown as it is', () => {
  expect([sayReason('too-odd'), sayField('shoe_size')]).toEqual(['too-odd', 'shoe_size'])
})
