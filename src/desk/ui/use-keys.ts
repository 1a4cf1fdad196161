import { useEffect, useRef } from 'react'
import { useLettersOn } from './letter-keys.ts'

type Keys = Readonly<Record<string, () => void>>

/** What the screens that are open now do on keys, the last first. */
const open: { readonly current: Keys }[] = []

/** What a key does at this moment; undefined where it does nothing. */
export const actOfKey = (key: string): (() => void) | undefined =>
  open.map(({ current }) => current[key]).find((act) => act !== undefined)

/**
 * Acts on keys, unless someone is typing, a dialog is open, or a modifier is held.
 * A letter acts by its place on the keyboard (`KeyJ`), so that a Russian layout and Caps Lock work too;
 * anything else by what it types, because signs stand in other places on other keyboards.
 * A key that is held acts once, unless `mayRepeat`.
 */
export function useKeys(keys: Keys, { mayRepeat = false } = {}): void {
  const areLettersOn = useLettersOn()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    open.unshift(latest)
    return () => void open.splice(open.indexOf(latest), 1)
  }, [])
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const key = keyOf(event)
      const act = latest.current[key]
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.repeat && !mayRepeat) return
      if (key.length === 1 && !areLettersOn) return
      if (isTyping(event.target) || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areLettersOn, mayRepeat])
}

/**
 * `j` for the key at J's place, whatever it types; the typed sign for all others.
 * A layout of Latin letters that moves them (AZERTY, Dvorak) goes by what is printed on the key.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  const [, place] = /^Key([A-Z])$/.exec(code) ?? []
  return place ? place.toLowerCase() : key
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input, select, textarea, [role="radio"], [role="option"], [role="menuitem"]'))
