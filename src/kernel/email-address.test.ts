import { expect, test } from 'vitest'
import { isEmailAddress } from './email-address.ts'

test.each(['ana@example.org', 'o’brien+news@mail.example.co.uk', 'josé@exämple.de', '用户@例子.中国'])(
  '%s is an address',
  (typed) => {
    expect(isEmailAddress(typed)).toBe(true)
  },
)

test.each([
  ['no domain', 'ana'],
  ['an undotted domain, which a browser takes', 'ana@example'],
  ['an empty part', 'ana@example..org'],
  ['a dot at the end of the name', 'ana.@example.org'],
  ['two signs', 'ana@b@example.org'],
  ['a blank', 'ana b@example.org'],
  ['a name beside it', 'Ana <ana@example.org>'],
])('%s makes none', (_what, typed) => {
  expect(isEmailAddress(typed)).toBe(false)
})
