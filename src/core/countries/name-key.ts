const stopWords = new Set(['and', 'the'])

/**
 * What two spellings of one name share: no case, accents, punctuation or spaces, no "and" or "the", "Saint" as "St".
 * Empty for text without a letter or digit.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !stopWords.has(word))
    .map((word) => (word === 'saint' ? 'st' : word))
    .join('')
}
