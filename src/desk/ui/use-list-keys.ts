import { type RefObject, useEffect } from 'react'
import { useKeys } from './use-keys.ts'

/**
 * Moves the focus between the elements of a list that match `selector`, by j and k or the arrow keys.
 * Without `hasLetters` by the arrow keys alone.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  selector: string,
  { hasLetters = true } = {},
): void {
  function move(step: 1 | -1) {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])]
    const at = stops.findIndex((stop) => stop.contains(document.activeElement))
    const next = at < 0 ? stops[step > 0 ? 0 : stops.length - 1] : stops[at + step]
    next?.focus()
  }
  useKeys(hasLetters ? { j: () => move(1), k: () => move(-1) } : {}, { mayRepeat: true })

  // Arrow keys scroll the page everywhere else, so here they act only once the focus is in the list.
  useEffect(() => {
    const element = list.current
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  })
}
