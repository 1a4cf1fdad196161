import { expect, test } from 'vitest'
import { suggestAddress } from './address-suggestion.ts'

test.each([
  ['ana@gmail.con', 'ana@gmail.com'],
  ['ana@gmial.com', 'ana@gmail.com'],
  ['Ana.Lee+x@GMIAL.com', 'Ana.Lee+x@gmail.com'],
  ['ana@gnail.com', 'ana@gmail.com'],
  ['ana@hotmail.couk', 'ana@hotmail.co.uk'],
  ['ana@hotmial.con', 'ana@hotmail.com'],
  ['ana@outlok.com', 'ana@outlook.com'],
  ['ana@yaho.com', 'ana@yahoo.com'],
  ['ana@iclould.com', 'ana@icloud.com'],
  ['ana@hospital.example.con', 'ana@hospital.example.com'],
  ['ana@college.acuk', 'ana@college.ac.uk'],
])('%s: did you mean %s?', (typed, meant) => {
  expect(suggestAddress(typed)).toBe(meant)
})

test.each([
  'ana@gmail.com',
  'ana@mail.com',
  'ana@gmx.com',
  'ana@email.com',
  'ana@hms.harvard.edu',
  'ana@qq.com',
  'ana@yahoo.fr',
  'ana@hotmail.fr',
  'ana@outlook.de',
  'ana@live.co.uk',
  'ana@例え.jp',
  'ana@example.co',
  'ana@example.om',
  'ana',
])('nothing is offered for %s', (typed) => {
  expect(suggestAddress(typed)).toBeNull()
})
