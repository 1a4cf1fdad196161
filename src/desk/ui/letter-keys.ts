import { useSyncExternalStore } from 'react'

const storageKey = 'desk.single-letters'
const listeners = new Set<() => void>()

/** Whether keys of a single letter act; people who dictate switch them off (WCAG 2.1.4). */
export const areLettersOn = (): boolean => {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

export function switchLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
  } catch {
    // A browser without storage keeps them on.
  }
  for (const listener of listeners) listener()
}

export function useLettersOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, areLettersOn)
}
