import { expect, test } from 'vitest'
import { renderPage } from './render.ts'

test.each([
  ['any alphabet', 'Zoë 漢字 العربية 😀'],
  ['half of a pair of code units, as the sign for what cannot be read', 'a\ud800b'],
  ['more than fits the first time', '“long” '.repeat(60_000)],
])('a page is UTF-8 with %s', (_what, text) => {
  const html = `<!doctype html><html lang="en"><head></head>${text.toWellFormed()}</html>`
  expect(renderPage(<html lang="en">{text}</html>).toString()).toBe(html)
})
