import {
  isTranslatedLanguage,
  languages,
  type Language,
  type TranslatedLanguage,
} from '../kernel/languages.ts'
import { enDesk } from './en-desk.ts'
import { createTranslator } from './translator.ts'

export type DeskMessageKey = keyof typeof enDesk

const inEnglish = createTranslator(enDesk, languages.en.tag)
export type DeskTranslate = typeof inEnglish

/** Each a file of its own, which a desk that speaks another language never loads. */
const catalogs: Readonly<
  Record<TranslatedLanguage, () => Promise<{ texts: Partial<Record<DeskMessageKey, string>> }>>
> = {
  es: () => import('./es/desk.ts'),
  fr: () => import('./fr/desk.ts'),
  zh: () => import('./zh/desk.ts'),
  ar: () => import('./ar/desk.ts'),
}

let spoken: { readonly language: Language; readonly translate: DeskTranslate } = {
  language: 'en',
  translate: inEnglish,
}

/** Makes the desk of this browser speak a language, once its catalog is there. What is on screen already must be drawn again. */
export async function speakAtDesk(language: Language): Promise<void> {
  spoken = { language, translate: await loadDeskTexts(language) }
}

/** The desk's texts in a language, for who speaks several at once: the server's page. */
export async function loadDeskTexts(language: Language): Promise<DeskTranslate> {
  if (!isTranslatedLanguage(language)) return inEnglish
  const { texts } = await catalogs[language]()
  // Each translation has the arguments of its original: see `translationOf`.
  return createTranslator({ ...enDesk, ...texts }, languages[language].tag) as unknown as DeskTranslate
}

export const deskLanguage = (): Language => spoken.language

/** The same for `lang` and `Intl`. */
export const deskTag = (): string => languages[spoken.language].tag

/**
 * The desk's interface texts; a catalog of their own, so that neither the site nor the desk carries the other's.
 * Called when something is shown, never while a module loads.
 */
export const t: DeskTranslate = (key, ...rest) => spoken.translate(key, ...rest)
