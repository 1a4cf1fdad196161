import { languageOf, languages, type Language } from './language.ts'
import { greeting, patternsOf } from './question-patterns.ts'

export type FoundQuestion = {
  /** The sentence as the person wrote it. */
  readonly text: string
  /** Where it begins in the message, in UTF-16 units. */
  readonly start: number
}

/** As long as a checklist still is one. */
const maxQuestions = 20

/**
 * The sentences of a message that ask: with a question mark, by their word order, or by words such as “I would like to know whether”.
 * In English, Spanish, German, French and Chinese; in other languages those with a question mark. No more than twenty.
 */
export function findQuestions(message: string): FoundQuestion[] {
  const main = languageOf(message)
  return sentencesOf(message)
    .filter(({ text }) => asks(text, languageOf(text) ?? main))
    .slice(0, maxQuestions)
}

function asks(sentence: string, language: Language | null): boolean {
  const text = sentence.normalize('NFC').replaceAll('’', "'").trim().replace(greeting, '')
  if (patternsOf('pleasantries').some((each) => each.test(text))) return false
  if (/[?？؟]["'”»)\]]*\s*$/u.test(text) || text.includes('¿')) return !isTag(text)
  // Who writes in a second language often begins in a first.
  return (language ? [language] : languages).some((each) =>
    patternsOf(each).some((pattern) => pattern.test(text)),
  )
}

/** `Right?`, `OK?`: it asks for nothing that the sentence before it does not. */
const isTag = (text: string) =>
  /^(right|ok|okay|no|yes|verdad|oder|nicht wahr|n'est-ce pas|对吧|是吗)\s*[?？]$/i.test(text)

/** Sentences with where they begin. What is quoted from another mail is none. */
function sentencesOf(message: string): FoundQuestion[] {
  // An address may hold a question mark, an abbreviation a full stop: what stands for them is as long.
  const masked = message
    .replaceAll(/(?:https?:\/\/|www\.)\S+/giu, (address) => 'x'.repeat(address.length))
    .replaceAll(abbreviations, (short) => short.replaceAll('.', 'x'))
    // Mail programs break long lines within a sentence.
    .replaceAll(/(?<=[^\n]{55}[^\n.!?。！？:：])\n(?=[^\n>＞*•\-\d\s])/gu, ' ')
  let start = 0
  return masked.split(sentenceEnd).flatMap((part) => {
    const from = start
    start += part.length
    const written = message.slice(from, start)
    const text = written.trim()
    return text === '' || /^[>＞]/u.test(text) || !/\p{L}/u.test(text)
      ? []
      : [{ text: text.replaceAll(/\s+/gu, ' '), start: from + written.indexOf(text) }]
  })
}

/** After its mark and what closes with it; a full stop ends a sentence only before a space, so that numbers stay whole. */
const sentenceEnd = /(?<=[!?。！？؟]["'”»)\]]*)(?![!?。！？؟"'”»)\]])|(?<=\.["'”»)\]]*)(?=\s)|(?<=\n)/u

const abbreviations =
  /\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|prof|st|no|approx|dept|univ|ph\.d|m\.d|m\.a|m\.s|b\.a|b\.s|u\.s|u\.s\.a|u\.k|a\.m|p\.m|z\.b|bzw|usw|ca|d\.h|u\.a|nr|sr|sra|dra|ud|uds|p\.ej|mme|mlle|ex|j\.d)\.(?=\s|,|\))/giu
