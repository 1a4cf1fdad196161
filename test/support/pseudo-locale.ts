import { IntlMessageFormat } from 'intl-messageformat'
import { en } from '../../src/messages/en.ts'
import { memoize } from '../../src/kernel/memo.ts'
import type { Texts } from '../../src/messages/message.ts'

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** A language that nobody speaks: each letter of a text from the catalog is a wide one, so a narrow one is content, or was left in code. */
export const pseudoTexts: Texts = {
  locale: 'qps',
  tag: 'en-US',
  t: (key, ...[values]) => String(formatOf(key).format(values)),
}

const formatOf = memoize(10_000, (key: keyof typeof en) => {
  const format = new IntlMessageFormat(en[key], 'en-US', undefined, { ignoreTag: true })
  return new IntlMessageFormat(widen(format.getAst()), 'en-US')
})

/** The pieces of a shown text between wide letters and signs that join: what no catalog knows, but for dates, times, addresses and money. */
export const narrowPieces = (shown: string): string[] =>
  shown
    .replaceAll(/https?:\S+|\S+@\S+|R-[\w-]{14}|[\w-]+\.svg|[\w-]+\.example\.edu/gi, '·')
    .replaceAll(dateWords, '·')
    .split(/[\uFF21-\uFF3A\uFF41-\uFF5A]+|[·|–—():;,“”"/\n]|\. /)
    .map((piece) => piece.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' '))
    .filter((piece) => /\p{L}{2}/u.test(piece))

/** `Intl` writes them, in any language. */
const dateWords =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|AM|PM|E[SD]T|GMT[+-]\d+|US\$|USD|UTC|\d+ at \d+)\b/gi

const wide = (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

/** The same message with wide letters; names of arguments and of branches stay. */
function widen(elements: Ast): Ast {
  return elements.map((element) => {
    if ('options' in element) {
      const branches = Object.entries(element.options).map(([name, branch]) => [
        name,
        { ...branch, value: widen(branch.value) },
      ])
      return { ...element, options: Object.fromEntries(branches) }
    }
    return isLiteral(element) && 'value' in element ? { ...element, value: wide(element.value) } : element
  })
}

const isLiteral = (element: object) => 'type' in element && element.type === 0

/** Every text inside a value, with straight apostrophes. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [straight(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Finds what neither the catalog nor one of these contents says. A part of a content counts from three words on: markup may stand within. */
export function textsLeft(contents: readonly string[]): (shown: readonly string[]) => string[] {
  const pieces = new Set(contents.flatMap((text) => narrowPieces(straight(text))))
  const all = contents.map(straight).join('\n')
  const isKnown = (piece: string) => pieces.has(piece) || (piece.split(' ').length > 2 && all.includes(piece))
  return (shown) => [
    ...new Set(shown.flatMap((text) => narrowPieces(straight(text)).filter((piece) => !isKnown(piece)))),
  ]
}

/** In small letters, for a name may begin a sentence. */
const straight = (text: string) => text.replaceAll(/[‘’]/g, "'").replace(/\s+/g, ' ').toLowerCase()
