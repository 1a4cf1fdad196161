import { expect, test } from 'vitest'
import { plainText, readRichText } from './rich-text.ts'

test('bold, italic, links and lists are read, and nothing else', () => {
  expect(
    readRichText(
      'Dear **Noor**,\nit is *not* 2 * 3 * 4.\n\n- one\n- [two](https://a.example/b_c)\n1. first\n\nSee https://a.example/x. <b>no</b>',
    ),
  ).toEqual([
    {
      type: 'paragraph',
      lines: [
        [{ text: 'Dear ' }, { text: 'Noor', bold: true }, { text: ',' }],
        [{ text: 'it is ' }, { text: 'not', italic: true }, { text: ' 2 * 3 * 4.' }],
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [[{ text: 'one' }], [{ text: 'two', href: 'https://a.example/b_c' }]],
    },
    { type: 'list', ordered: true, items: [[{ text: 'first' }]] },
    {
      type: 'paragraph',
      lines: [
        [
          { text: 'See ' },
          { text: 'https://a.example/x', href: 'https://a.example/x' },
          { text: '. <b>no</b>' },
        ],
      ],
    },
  ])
})

test.each(['[run](javascript:alert(1))', '[run](data:text/html,x)'])('%s is no link', (text) => {
  expect(JSON.stringify(readRichText(text))).not.toContain('href')
})

test('the text part has no marks, and says where a link leads', () => {
  expect(plainText('**Dear** Noor,\n- see [our page](https://a.example)\n- https://b.example')).toBe(
    'Dear Noor,\n- see our page (https://a.example)\n- https://b.example',
  )
})

test('marks that are never closed cost no time', () => {
  const begin = performance.now()
  readRichText('*['.repeat(10_000))
  expect(performance.now() - begin).toBeLessThan(1_000)
})
