import { expect, test } from 'vitest'
import { link, toggleList, wrap } from './format-text.ts'

const at = (marked: string) => {
  const start = marked.indexOf('|')
  const end = marked.lastIndexOf('|') - (marked.indexOf('|') === marked.lastIndexOf('|') ? 0 : 1)
  return { text: marked.replaceAll('|', ''), start, end }
}

test('a mark is put around what is selected, and taken away again', () => {
  const bold = wrap(at('one |two| three'), '**')
  expect(bold).toEqual(at('one **|two|** three'))
  expect(wrap(bold, '**')).toEqual(at('one |two| three'))
})

test('lines become a list and lines again', () => {
  const list = toggleList(at('a\nb|b\nc|c'), true)
  expect(list.text).toBe('a\n1. bb\n2. cc')
  expect(toggleList(list, true).text).toBe('a\nbb\ncc')
  expect(toggleList(at('|'), false).text).toBe('- ')
})

test('of a link the address is what is typed next', () => {
  const { text, start, end } = link(at('see |our page|'))
  expect(text).toBe('see [our page](https://)')
  expect(text.slice(start, end)).toBe('https://')
})
