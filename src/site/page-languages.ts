import { schoolIn, wordsIn, type ContentTypeName } from '../core/content/index.ts'
import { languageOf } from '../kernel/languages.ts'
import { memoizeWeakly } from '../kernel/memo.ts'
import { ownTexts, speaking, spokenLocale, spokenPrefix } from '../messages/message.ts'
import type { ReadContent } from './content-reader.ts'
import type { PageLanguages, School } from './frame.ts'
import { languageHere, ownLanguage } from './visited-language.ts'

export type MainDocument = { readonly type: ContentTypeName; readonly key: string }

/** Which languages a page is in, and in which it can be had. */
export function languagesOf(
  content: Pick<ReadContent, 'get'>,
  settings: School,
  main: MainDocument | undefined,
  writtenIn: (main: MainDocument) => readonly string[],
): PageLanguages {
  const { language, languages: offered = [] } = settings
  const isTranslation = spokenPrefix() !== ''
  const isFallback =
    isTranslation && main !== undefined && content.get(main.type, main.key)?.locale === undefined
  const isOffered = offered.includes(languageOf(spokenLocale()))
  return {
    visited: languageHere(language),
    own: ownLanguage(language),
    offered,
    writtenIn: main && offered.length > 0 ? writtenIn(main) : 'all',
    words: isTranslation ? wordsIn(settings, languageOf(spokenLocale())) : {},
    isFallback,
    isAside: isFallback || (isTranslation && !isOffered),
    inPage: (act) => (isFallback ? speaking(ownTexts(), act) : act()),
  }
}

/** The settings as a page's text is to be written: dates and names are in its language. */
export const spokenBy = (school: School, { visited, isFallback }: PageLanguages): School =>
  spokenPrefix() === '' || isFallback ? school : inLanguage(school)(visited.tag)

/** The same for what stands around a page, which speaks the language of the visit also where the page does not. */
export const spokenAround = (school: School, { visited }: PageLanguages): School =>
  spokenPrefix() === '' ? school : inLanguage(school)(visited.tag)

const inLanguage = memoizeWeakly((school: School) => {
  const known = new Map<string, School>()
  return (language: string): School => {
    const spoken =
      known.get(language) ?? Object.freeze({ ...schoolIn(school, languageOf(language)), language })
    known.set(language, spoken)
    return spoken
  }
})
