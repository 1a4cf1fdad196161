import {
  isLanguage,
  languageNames,
  languageOf,
  languages,
  translationLocale,
  type Direction,
  type Language,
} from '../kernel/languages.ts'
import { memoizeWeakly } from '../kernel/memo.ts'
import { ownTexts, spokenLocale, spokenPrefix, type Texts } from '../messages/message.ts'

/** `/es/inquire` is `/inquire` in Spanish; null for an address that names no language. */
export function splitLanguage(path: string): { language: Language; path: string } | null {
  const [, language, rest = ''] = prefixed.exec(path) ?? []
  return isLanguage(language) ? { language, path: rest || '/' } : null
}
const prefixed = new RegExp(`^/(${languageNames.join('|')})(/[^?]*)?$`)

/** The address of a page in a language that is not the school's own: `/es` and `/es/inquire`. */
export const pathIn = (language: Language, path: string): string => prefixedPath(`/${language}`, path)

const prefixedPath = (prefix: string, path: string) => {
  const [, place = '', after = ''] = /^([^?#]*)(.*)$/.exec(path) ?? []
  return `${prefix}${place === '/' ? '' : place}${after}`
}

/** The same page in the language that is spoken here. Files have one address in all languages. */
export const pathHere = (path: string): string =>
  spokenPrefix() !== '' && isPage(path) ? prefixedPath(spokenPrefix(), path) : path

/** Where a page stands for good: one without a translation has the address of the school's own language alone. */
export const addressOnSite = ({ isFallback }: { readonly isFallback: boolean }, path: string): string =>
  isFallback ? path : pathHere(path)

/** A file has an ending: `/brochure.pdf`, `/media/4f2a.avif`. The desk has a language of its own. */
export const isPage = (path: string): boolean =>
  /^\/(?!\/)/.test(path) && !/\.[a-z0-9]+(?:[?#]|$)|^\/(?:desk|api|preview)(?:[/?#]|$)/.test(path)

/** Leads the links and forms of a page to pages in the language that is spoken here. What names its language itself is left alone. */
export function linkWithin(markup: string): string {
  if (spokenPrefix() === '') return markup
  return markup.replaceAll(
    /(<(?:a|form|button)\b(?![^>]*\shreflang=)[^>]*?\s(?:href|action|formaction)=")(\/[^"]*)(?=")/gi,
    (_whole, before: string, path: string) => before + pathHere(path),
  )
}

/** Texts with the addresses of their language. */
export const visitedTexts = memoizeWeakly((texts: Texts): Texts => {
  const language = languageOf(texts.locale)
  return { ...texts, locale: translationLocale(language), prefix: `/${language}` }
})

/** The language of a visit, or of a part of a page, for `lang` and `dir`. */
export type ShownLanguage = { readonly tag: string; readonly direction: Direction }

/** @param own the tag that the school names for its own language */
export const languageHere = (own: string): ShownLanguage =>
  spokenPrefix() === '' ? ownLanguage(own) : languages[languageOf(spokenLocale())]

export const ownLanguage = (tag: string): ShownLanguage => ({
  tag,
  direction: languages[languageOf(tag)].direction,
})

/** The locale whose translations a visit reads; none in the school's own language. */
export const visitedLocale = (): string | undefined => (spokenPrefix() === '' ? undefined : spokenLocale())

/** What the school wrote itself is in this language. */
export const schoolLanguage = (): Language => languageOf(ownTexts().locale)

/** The school's own language where a visit speaks another, for what has no translation; nothing where it has one. */
export const ownUnless = (
  isTranslated: boolean,
  { own }: { readonly own: ShownLanguage },
): ShownLanguage | undefined => (isTranslated || spokenPrefix() === '' ? undefined : own)

/** The attributes of what is in another language than the page around it (WCAG 2.2, 3.1.2). */
export const markedAs = (language: ShownLanguage | undefined) =>
  language && { lang: language.tag, dir: language.direction }
