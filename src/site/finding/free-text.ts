import { isWithinEdits } from '../../kernel/edit-distance.ts'
import { foldName } from '../../kernel/text.ts'

/** Whether a text has every word, at the beginning of one of its own or with one letter mistyped. Accents and case do not count. */
export function findsAll(words: string, text: string): boolean {
  const own = wordsOf(text)
  return wordsOf(words).every((word) => own.some((each) => isLike(word, each)))
}

/** Among the words of texts the one that a mistyped word comes nearest to. */
export function nearestWord(word: string, texts: readonly string[]): string | undefined {
  const [folded] = wordsOf(word)
  if (folded === undefined || folded.length < 4) return undefined
  const own = [...new Set(texts.flatMap(wordsOf))].filter((each) => each.length >= 4)
  return [1, 2, 3].map((edits) => own.find((each) => isWithinEdits(folded, each, edits))).find(Boolean)
}

const isLike = (word: string, own: string) =>
  own.startsWith(word) || (word.length >= 5 && isWithinEdits(word, own, 1))

const wordsOf = (text: string) => foldName(text).split(' ').filter(Boolean)
