import { useSyncExternalStore } from 'react'
import { isLanguage, languageOf, languages, type Language } from '../kernel/languages.ts'
import { deskLanguage, speakAtDesk } from '../messages/desk-message.ts'

const storageKey = 'desk.language'
const listeners = new Set<() => void>()

/** What was last chosen in this browser; null for nothing. */
export function chosenLanguage(): Language | null {
  try {
    const chosen = localStorage.getItem(storageKey)
    return isLanguage(chosen) ? chosen : null
  } catch {
    return null
  }
}

/** Before anyone is known: what was last chosen here, else what the browser asked the server for. */
export const firstLanguage = (): Language => chosenLanguage() ?? languageOf(document.documentElement.lang)

/**
 * Speaks a language from now on; the whole desk is drawn again. Where its texts cannot be loaded the desk goes on as it was.
 * @param isChosen by a person, so the browser remembers it
 */
export async function speakLanguage(language: Language, { isChosen = false } = {}): Promise<void> {
  if (isChosen) remember(language)
  await speakAtDesk(language)
  const { tag, direction } = languages[language]
  document.documentElement.lang = tag
  document.documentElement.dir = direction
  for (const listener of listeners) listener()
}

export const useSpokenLanguage = (): Language =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, deskLanguage)

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser without storage asks anew.
  }
}
