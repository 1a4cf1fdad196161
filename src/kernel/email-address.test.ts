import { expect, test } from 'vitest'
import { cleanAddress, isEmailAddress, mailtoHref } from './email-address.ts'

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

test.each([
  ['a zero-width space before it', '\u200Bana@example.org'],
  ['one after it', 'ana@example.org\u200B'],
  ['a soft hyphen inside', 'ana@exam\u00ADple.org'],
  ['direction marks around it', '\u202Aana@example.org\u202C'],
  ['a byte order mark', '\uFEFFana@example.org'],
  ['an invisible separator', 'ana\u2063@example.org'],
  ['a variation selector', 'ana@example\uFE0F.org'],
  ['no-break and ideographic spaces around it', '\u00A0\u3000ana@example.org\u2003'],
  ['a Hangul filler', 'ana@example.org\u3164'],
  ['the wide sign of a Chinese keyboard', 'ana＠example.org'],
  ['all of it wide', 'ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ'],
  ['an ideographic full stop', 'ana@example。org'],
])('an address with %s is the address', (_what, typed) => {
  expect(cleanAddress(typed)).toBe('ana@example.org')
})

test.each(['josé@exämple.de', '用户@例子.中国', 'ﬁona@example.org', 'ana b＠example.org', 'ana＠'])(
  '%s stays as it was typed',
  (typed) => {
    expect(cleanAddress(typed)).toBe(typed)
  },
)

test.each([
  ['ana@example.org', 'mailto:ana@example.org'],
  ['ana?bcc=spy@example.net', 'mailto:ana%3Fbcc%3Dspy@example.net'],
  ['100%25off@example.org', 'mailto:100%2525off@example.org'],
  ['a%0d%0abcc%3Aspy%40example.net@example.org', 'mailto:a%250d%250abcc%253Aspy%2540example.net@example.org'],
  ['ana&cc=x#y@example.org', 'mailto:ana%26cc%3Dx%23y@example.org'],
])('a link to %s writes to it alone', (address, href) => {
  expect(mailtoHref(address)).toBe(href)
  const { pathname, search, hash } = new URL(href)
  expect([decodeURIComponent(pathname), search, hash]).toEqual([address, '', ''])
})

test('a link may bring a subject', () => {
  expect(mailtoHref('ana@example.org', { subject: 'R-1 & more?' })).toBe(
    'mailto:ana@example.org?subject=R-1%20%26%20more%3F',
  )
})
