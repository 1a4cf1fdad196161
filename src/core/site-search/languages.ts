import { sql, type SQL } from 'drizzle-orm'
import { translationLocale, type Language } from '../../kernel/languages.ts'
import { defaultLocale } from '../content/index.ts'

/** Documents of one locale, and the configurations of PostgreSQL by which `stems_in` makes the terms of their vectors. */
export type SearchedLanguage = {
  readonly locale: string
  /** The first marks what was found. */
  readonly configurations: readonly [SQL, ...SQL[]]
}

const english: SearchedLanguage = { locale: 'en-US', configurations: [sql`'site_text'::regconfig`] }

const languages: readonly SearchedLanguage[] = [
  english,
  { locale: 'es', configurations: [sql`'site_text_es'::regconfig`, sql`'site_bare_es'::regconfig`] },
  { locale: 'fr', configurations: [sql`'site_text_fr'::regconfig`, sql`'site_bare_fr'::regconfig`] },
  { locale: 'ar', configurations: [sql`'site_text_ar'::regconfig`] },
  // No stemmer: its letters and pairs of letters are terms.
  { locale: 'zh', configurations: [sql`'site_words'::regconfig`] },
]

/**
 * What a visit in a language searches, in the order in which results are shown: translations, then what has none.
 * @param language the one that the school writes its originals in
 */
export function searchedIn(
  locale: string | undefined,
  language: Language = 'en',
): readonly [SearchedLanguage, ...SearchedLanguage[]] {
  const find = (name: string | undefined) => languages.find((each) => each.locale === name)
  const own = { ...(find(translationLocale(language)) ?? english), locale: defaultLocale }
  const visited = find(locale)
  return visited ? [visited, own] : [own]
}

/**
 * The locale of a row, out of reach of the indexes that begin with one: the planner does not count that the vectors lie apart from their rows,
 * and would read them all rather than the index of their words.
 */
export const localeOfRow = sql`(locale || '')`

/** An expression for the rows of each language, told apart by their column `place` (from 0). */
export function byPlace<Each>(searched: readonly Each[], said: (each: Each) => SQL): SQL {
  const [first, second] = searched.map(said)
  return second === undefined
    ? (first ?? sql`null`)
    : sql`(case place when 0 then ${first} else ${second} end)`
}

/** The condition that a row is not translated into the language that is searched first. */
export const isUntranslatedInto = (locale: string): SQL =>
  sql`not exists (select from published_entry translation
    where translation.type = published_entry.type and translation.key = published_entry.key and translation.locale = ${locale})`
