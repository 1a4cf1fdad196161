import { readFileSync } from 'node:fs'
import path from 'node:path'
import { languageOf, languages } from '../../kernel/languages.ts'
import { projectRoot } from '../../platform/process/project-root.ts'
import type { HanPart, HanParts } from './han-fonts.ts'

/** Where the build puts the Chinese type. */
export const hanFolder = (): string => path.join(projectRoot(), 'dist/print')

/** How a document in this language (BCP 47) is set, by what it says: what its template reads as `language`, `isMirrored` and `families`. */
export const typeOf = (tag: string, data: object) => ({
  language: new Intl.Locale(tag).language,
  isMirrored: languages[languageOf(tag)].direction === 'rtl',
  families: familiesFor(JSON.stringify(data)),
})

/** What print takes beside the site's type for these words: families for Arabic and Chinese letters, for Chinese what has most of them first. */
export function familiesFor(words: string): string[] {
  const han = new Set(words.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu))
  return [...(/\p{Script=Arabic}/u.test(words) ? ['Noto Naskh Arabic'] : []), ...partsWith(han)]
}

/** Whether print has every letter of a text. */
export const isSet = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]*$/u.test(
    text,
  ) &&
  Array.from(text.match(/\p{Script=Han}/gu) ?? []).every((letter) => partsWith(new Set([letter])).length > 0)

function partsWith(letters: ReadonlySet<string>): string[] {
  if (letters.size === 0) return []
  const counts = new Map<string, number>()
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0
    const part = hanParts().find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
    if (part) counts.set(part.family, (counts.get(part.family) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([family]) => family)
}

let read: readonly HanPart[] | undefined
const hanParts = () =>
  (read ??= (JSON.parse(readFileSync(path.join(hanFolder(), 'parts.json'), 'utf8')) as HanParts).parts)
