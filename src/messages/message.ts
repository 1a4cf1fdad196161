import { AsyncLocalStorage } from 'node:async_hooks'
import { en } from './en.ts'
import { isTranslatedLanguage, languageOf, languages, type TranslatedLanguage } from '../kernel/languages.ts'
import { loadEach, memoize } from '../kernel/memo.ts'
import { createTranslator } from './translator.ts'

export type MessageKey = keyof typeof en

const inEnglish = createTranslator(en, 'en-US')
type Translate = typeof inEnglish

/** The interface texts of the site and of mail in one language. */
export type Texts = {
  /** What cached pages and stored rows are told apart by (BCP 47). */
  readonly locale: string
  /** For `lang` and `Intl`, with the region that the school names: `en-GB`. */
  readonly tag: string
  readonly t: Translate
  /** What addresses of the site begin with where the language has some of its own: `/es`. Only such a visit reads translated content. */
  readonly prefix?: string
}

const english: Texts = { locale: 'en', tag: languages.en.tag, t: inEnglish }

const catalogs: Readonly<
  Record<TranslatedLanguage, () => Promise<{ texts: Partial<Record<MessageKey, string>> }>>
> = {
  es: () => import('./es/site.ts'),
  fr: () => import('./fr/site.ts'),
  zh: () => import('./zh/site.ts'),
  ar: () => import('./ar/site.ts'),
}

/** The texts of a language or of its nearest relative, read at their first use; English where there are none. Days and figures follow its region. */
export function loadTexts(locale: string): Texts | Promise<Texts> {
  const language = languageOf(locale)
  const named = new Intl.Locale(locale)
  const tag = named.language === language && named.region ? named.toString() : languages[language].tag
  return isTranslatedLanguage(language) ? loadTranslated(tag) : englishIn(tag)
}

const englishIn = memoize(20, (tag: string): Texts =>
  tag === english.tag ? english : { ...english, tag, t: createTranslator(en, tag) },
)

const loadTranslated = loadEach(async (tag: string): Promise<Texts> => {
  const language = languageOf(tag)
  const { texts } = isTranslatedLanguage(language) ? await catalogs[language]() : { texts: {} }
  return {
    locale: language,
    tag,
    // Each translation has the arguments of its original: see `translationOf`.
    t: createTranslator({ ...en, ...texts }, tag) as unknown as Translate,
  }
})

let own = english

/** What the site speaks where no other language is asked for. */
export const ownTexts = (): Texts => own

/** Makes another language the site's own, as a school's settings name it. */
export async function speakAsOwn(tag: string): Promise<void> {
  own = await loadTexts(tag)
}

const spoken = new AsyncLocalStorage<Texts>()

/** Whatever `act` calls, now and later, speaks these texts: one request, or one mail. */
export const speaking = <Result>(texts: Texts, act: () => Result): Result => spoken.run(texts, act)

/** The language that is spoken here; English outside of any request. */
export const spokenLocale = (): string => (spoken.getStore() ?? english).locale

/** What is kept of a page is told apart by this: in memory alone, where a school may change the region of its language. */
export const spokenVariant = (): string => `${spokenLocale()} ${spokenTag()}`

/** The same for `lang` and `Intl`. */
export const spokenTag = (): string => (spoken.getStore() ?? english).tag

/** What addresses begin with here: `/es` for a visit in Spanish, nothing for one in the school's own language. */
export const spokenPrefix = (): string => spoken.getStore()?.prefix ?? ''

/**
 * The interface text of a key, in ICU MessageFormat and in the language that is spoken here: see `speaking`.
 * Called when something is shown, never while a module loads.
 *
 * @example t('form.optional') // '(optional)'
 * @example t('receipt.by', { instant: 'Tuesday at 5 PM' })
 */
export const t: Translate = (key, ...rest) => (spoken.getStore() ?? english).t(key, ...rest)
