import type { Run } from './schema.ts'

// Of Unicode's private use, which no text on a page has a meaning for.
export const opening = '\uE000'
const closing = '\uE001'
/** For `ts_headline`. */
export const marks = `StartSel=${opening}, StopSel=${closing}`

/** What `ts_headline` gave, as runs. Parts of a document (a heading, a paragraph) follow each other on lines of their own. */
export function runsIn(marked: string): Run[] {
  return marked
    .trim()
    .replace(/(?<![.?!:…])\s*\n\s*/g, ' · ')
    .replace(/\s*\n\s*/g, ' ')
    .split(opening)
    .flatMap((part, at) => {
      const end = at === 0 ? -1 : part.indexOf(closing)
      return [
        { text: part.slice(0, Math.max(end, 0)), isMatch: true },
        { text: part.slice(end + 1), isMatch: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

/** The same for a part of a text, with the marks of what was left out where a sentence is cut. */
export function extractIn(marked: string): Run[] {
  const [start, end] = [
    /^[\uE000\s]*\p{Lu}/u.test(marked) ? '' : '… ',
    /[.?!][\uE001\s]*$/u.test(marked) ? '' : ' …',
  ]
  return marked.trim() === '' ? [] : runsIn(`${start}${marked.trim()}${end}`)
}

const around = 80

/** The same for scripts that set no spaces: the text around the first of the terms, with every one of them marked. */
export function extractOf(text: string, terms: readonly string[]): Run[] {
  const places = terms.map((term) => text.indexOf(term)).filter((place) => place >= 0)
  const first = Math.max(0, Math.min(...(places.length > 0 ? places : [0])) - around)
  const part = text.slice(first, first + 2 * around).toWellFormed()
  const cut = `${first > 0 ? '… ' : ''}${part}${first + part.length < text.length ? ' …' : ''}`
  const marked = [...terms].reduce(
    (shown, term) => shown.replaceAll(term, `${opening}${term}${closing}`),
    cut,
  )
  return runsIn(marked)
}
