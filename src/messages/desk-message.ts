import {
  isTranslatedLanguage,
  languages,
  type Language,
  type TranslatedLanguage,
} from '../kernel/languages.ts'
import { createInterpreter, type CoreSentences } from './core-sentences.ts'
import { enDesk } from './en-desk.ts'
import { createTranslator } from './translator.ts'

export type DeskMessageKey = keyof typeof enDesk

const inEnglish = createTranslator(enDesk, languages.en.tag)
export type DeskTranslate = typeof inEnglish

type DeskCatalog = { texts: Partial<Record<DeskMessageKey, string>>; sentences: CoreSentences }

/** Each a file of its own, which a desk that speaks another language never loads. */
const catalogs: Readonly<Record<TranslatedLanguage, () => Promise<DeskCatalog>>> = {
  es: () => import('./es/desk.ts'),
  fr: () => import('./fr/desk.ts'),
  zh: () => import('./zh/desk.ts'),
  ar: () => import('./ar/desk.ts'),
}

/** What is said in one language. */
export type DeskTexts = {
  readonly language: Language
  readonly t: DeskTranslate
  readonly interpret: (sentence: string) => string
  readonly sentences: CoreSentences
}

const english: DeskTexts = {
  language: 'en',
  t: inEnglish,
  interpret: (sentence) => sentence,
  sentences: {},
}

let spoken = english

/** Makes the desk of this browser speak a language, once its catalog is there. What is on screen already must be drawn again. */
export async function speakAtDesk(language: Language): Promise<void> {
  spoken = await loadDeskTexts(language)
}

/** The desk's texts in a language, for who speaks several at once: the server's page. */
export async function loadDeskTexts(language: Language): Promise<DeskTexts> {
  if (!isTranslatedLanguage(language)) return english
  const { texts, sentences } = await catalogs[language]()
  const { tag, direction } = languages[language]
  const translate = createTranslator({ ...enDesk, ...texts }, tag, { isolates: direction === 'rtl' })
  return {
    language,
    // Each translation has the arguments of its original: see `translationOf`.
    t: translate as unknown as DeskTranslate,
    interpret: createInterpreter(sentences),
    sentences,
  }
}

export const deskLanguage = (): Language => spoken.language

/** The same for `lang` and `Intl`. */
export const deskTag = (): string => languages[spoken.language].tag

/** What the core says in English, in the language of the desk. */
export const interpret = (sentence: string): string => spoken.interpret(sentence)

/**
 * The desk's interface texts; a catalog of their own, so that neither the site nor the desk carries the other's.
 * Called when something is shown, never while a module loads.
 */
export const t: DeskTranslate = (key, ...rest) => spoken.t(key, ...rest)
