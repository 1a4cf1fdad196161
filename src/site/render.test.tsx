import { expect, test } from 'vitest'
import { keepMarkup } from './components/keep-markup.ts'
import { Trusted } from './components/trusted.tsx'
import { renderPage } from './render.ts'

test.each([
  ['any alphabet', 'Zoë 漢字 العربية 😀'],
  ['half of a pair of code units, as the sign for what cannot be read', 'a\ud800b'],
  ['more than fits the first time', '“long” '.repeat(60_000)],
])('a page is UTF-8 with %s', (_what, text) => {
  const html = `<!doctype html><html lang="en"><head></head>${text.toWellFormed()}</html>`
  expect(renderPage(<html lang="en">{text}</html>).toString()).toBe(html)
})

test('what is kept as markup, and what it holds that is, stands in its place, in each page anew', () => {
  const many = '“words” '.repeat(200)
  const inner = keepMarkup(5, ({ text }: { text: string }) => <p>{text}</p>)
  const outer = keepMarkup(5, ({ text }: { text: string }) => (
    <section>
      <Trusted as="div" html={inner({ text })} />
    </section>
  ))
  const page = () => (
    <html lang="en">
      <Trusted as="main" html={outer({ text: many })} />
      <hr />
      <Trusted as="aside" html={inner({ text: many })} />
      <Trusted as="footer" html="short" />
    </html>
  )
  const expected =
    `<!doctype html><html lang="en"><head></head><main><section><div><p>${many}</p></div></section></main><hr/>` +
    `<aside><p>${many}</p></aside><footer>short</footer></html>`
  expect(renderPage(page()).toString()).toBe(expected)
  expect(renderPage(page()).toString()).toBe(expected)
  expect(outer({ text: many })).toBe(`<section><div><p>${many}</p></div></section>`)
})
