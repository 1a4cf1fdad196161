import { useEffect, useRef } from 'react'
import { useLettersOn } from './letter-keys.ts'

type Keys = Readonly<Record<string, () => void>>

/**
 * Acts on keys by `event.key`, unless someone is typing, a dialog is open, or the key belongs to a modifier.
 * A key that is held acts once, unless `mayRepeat`.
 */
export function useKeys(keys: Keys, { mayRepeat = false } = {}): void {
  const areLettersOn = useLettersOn()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const act = latest.current[event.key]
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.repeat && !mayRepeat) return
      if (event.key.length === 1 && !areLettersOn) return
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areLettersOn, mayRepeat])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, select, textarea, [role="radio"], [role="option"]'))
