/** Scripts in which a name is written family name first: Chinese, Japanese, Korean. With the selectors of variants that Japanese names have. */
const familyFirst =
  /^(?:[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}\p{Variation_Selector}]|[\s·])+$/u
/** What stands between the words of one part, as in 买买提·艾力 and ジョン・ポール. */
const wordBreak = /[\s·・･]/u

/**
 * Someone's name as it is read: in the order of its script where both parts are of one that puts the family name first, else as it was
 * given. People with one name leave the other part empty.
 * @example fullName('伟', '李') // 李伟
 * fullName('Ada', 'Lovelace') // Ada Lovelace
 */
export function fullName(first: string, last: string): string {
  const [given, family] = [first.trim(), last.trim()]
  if (!isFamilyFirst(given, family)) return `${given} ${family}`.trim()
  // A part of several words would run into the other one.
  return wordBreak.test(given + family) ? `${family} ${given}` : family + given
}

/** How a letter greets them: by the given name, but 李伟 by the whole one, as nobody greets a stranger as 伟. */
export const greetedName = (first: string, last: string): string =>
  isFamilyFirst(first.trim(), last.trim()) ? fullName(first, last) : first.trim() || last.trim()

/** The two parts of a whole name of such a script, `李 伟`; null for every other, of which its place does not tell which part is which. */
export function readFamilyFirst(name: string): { first: string; last: string } | null {
  const [last = '', ...others] = name.trim().split(/\s+/u)
  const first = others.join(' ')
  return isFamilyFirst(first, last) ? { first, last } : null
}

/** The two parts of a whole name, as people sign mail: `Noor Haddad`, `李 伟`. */
export function readName(name: string): { first: string; last: string } {
  const [first = '', ...others] = name.trim().split(/\s+/u)
  return readFamilyFirst(name) ?? { first, last: others.join(' ') }
}

const isFamilyFirst = (given: string, family: string): boolean =>
  given !== '' && family !== '' && familyFirst.test(given) && familyFirst.test(family)
