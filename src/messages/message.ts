import { AsyncLocalStorage } from 'node:async_hooks'
import { en } from './en.ts'
import { createTranslator } from './translator.ts'

export type MessageKey = keyof typeof en

const inEnglish = createTranslator(en, 'en-US')
type Translate = typeof inEnglish

/** The interface texts of the site and of mail in one language. */
export type Texts = {
  /** What cached pages and stored rows are told apart by (BCP 47). */
  readonly locale: string
  readonly t: Translate
}

const english: Texts = { locale: 'en', t: inEnglish }
const languages: ReadonlyMap<string, Texts> = new Map([[english.locale, english]])

/** The texts of a language, of its nearest relative, or of the default. */
export const textsFor = (locale: string): Texts =>
  languages.get(locale) ?? languages.get(new Intl.Locale(locale).language) ?? english

const spoken = new AsyncLocalStorage<Texts>()

/** Whatever `act` calls, now and later, speaks these texts: one request, or one mail. */
export const speaking = <Result>(texts: Texts, act: () => Result): Result => spoken.run(texts, act)

/** The language that is spoken here; English outside of any request. */
export const spokenLocale = (): string => (spoken.getStore() ?? english).locale

/**
 * The interface text of a key, in ICU MessageFormat and in the language that is spoken here: see `speaking`.
 * Called when something is shown, never while a module loads.
 *
 * @example t('form.optional') // '(optional)'
 * @example t('receipt.by', { instant: 'Tuesday at 5 PM' })
 */
export const t: Translate = (key, ...rest) => (spoken.getStore() ?? english).t(key, ...rest)
