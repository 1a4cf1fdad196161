import { foldName, normalizeText, withoutBidiControls } from '../../kernel/text.ts'
import { maxTyped } from './schema.ts'

/** What someone typed, taken apart. */
export type Typed = {
  readonly text: string
  readonly isCut: boolean
  /** Words in their order, as typed. */
  readonly words: readonly string[]
  /** Without the letters of scripts that set no spaces. */
  readonly spaced: string
  /** Single letters and pairs of letters of those scripts, as `spaceless_terms` makes them. */
  readonly terms: readonly string[]
}

/** Those of `spaceless_terms` in the database. */
const spaceless =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF]+/gu
const controls = /[\p{Cc}\p{Cs}\s]+/gu

export function readTyped(typed: string): Typed {
  // The length first: to normalize a heap of combining marks takes a time that grows with its square.
  const start = typed.slice(0, maxTyped * 4)
  const whole = withoutBidiControls(normalizeText(start.toWellFormed())).replace(controls, ' ').trim()
  const letters = Array.from(new Intl.Segmenter('en').segment(whole), ({ segment }) => segment)
  const text = letters.slice(0, maxTyped).join('').trim()
  return {
    text,
    isCut: letters.length > maxTyped || typed.length > start.length,
    words: wordsIn(text),
    spaced: text.replace(spaceless, ' ').trim(),
    terms: (text.match(spaceless) ?? []).flatMap(termsOf),
  }
}

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The pairs alone where there are any: each holds both of its letters. */
function termsOf(run: string): string[] {
  const letters = Array.from(run)
  return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/** Whether the folded text holds the term as whole words. */
export const holdsTerm = (text: string, term: string): boolean =>
  ` ${foldName(text)} `.includes(` ${foldName(term)} `)
