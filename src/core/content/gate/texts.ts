import type { Check } from './check.ts'
import { warning } from './check.ts'
import { textsIn } from './look.ts'

/** Readers lose sentences that are longer: the plain-language guides of the EU and of GOV.UK stay below 25 to 35. */
const maxWords = 45

export const checkTexts: Check = ({ fields, data }) =>
  textsIn(fields, data).flatMap(({ value, path }) => {
    const longest = Math.max(0, ...value.split(/(?<=[.!?])\s+/).map((sentence) => wordsIn(sentence)))
    return [
      ...(longest > maxWords ? [warning('text-long-sentence', path, { count: longest })] : []),
      ...(isInCapitals(value) ? [warning('text-in-capitals', path)] : []),
    ]
  })

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length

/** Several words in capitals: screen readers may spell them out. */
function isInCapitals(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return (
    words.length >= 2 && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase())
  )
}
