import { memoize } from './memo.ts'

/** The languages of the interface, each by its own name. The keys stand in addresses and in rows. */
export const languages = {
  en: { name: 'English', tag: 'en-US', direction: 'ltr' },
  es: { name: 'Español', tag: 'es', direction: 'ltr' },
  fr: { name: 'Français', tag: 'fr', direction: 'ltr' },
  zh: { name: '简体中文', tag: 'zh-Hans', direction: 'ltr' },
  ar: { name: 'العربية', tag: 'ar', direction: 'rtl' },
} as const satisfies Record<string, LanguageFacts>

type LanguageFacts = {
  readonly name: string
  /** For `lang`, `hreflang` and `Intl` (BCP 47). */
  readonly tag: string
  readonly direction: Direction
}

export type Language = keyof typeof languages
export type Direction = 'ltr' | 'rtl'

/** As addresses and settings name them. */
export const languageNames = Object.keys(languages) as [Language, ...Language[]]

/** Those that have a catalog of texts beside the English one. */
export const translatedLanguages = ['es', 'fr', 'zh', 'ar'] as const satisfies readonly Language[]
export type TranslatedLanguage = (typeof translatedLanguages)[number]

export const isLanguage = (name: unknown): name is Language =>
  typeof name === 'string' && Object.hasOwn(languages, name)

export const isTranslatedLanguage = (name: unknown): name is TranslatedLanguage =>
  translatedLanguages.some((each) => each === name)

/**
 * What a translation is stored under. What a school wrote itself is stored under `en`, whatever its language is (ADR 48), so that
 * English as a translation needs another name.
 */
export const translationLocales = ['en-US', ...translatedLanguages] as const
export type TranslationLocale = (typeof translationLocales)[number]
export const isTranslationLocale = (name: unknown): name is TranslationLocale =>
  translationLocales.some((each) => each === name)
export const translationLocale = (language: Language): TranslationLocale =>
  language === 'en' ? 'en-US' : language

/** The language of a BCP 47 tag among those of the interface; English where it has none. */
export const languageOf = memoize(100, (tag: string): Language => {
  const name = new Intl.Locale(tag).language
  return Object.hasOwn(languages, name) ? (name as Language) : 'en'
})
