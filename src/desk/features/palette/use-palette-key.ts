import { useEffect } from 'react'
import { keyOf } from '../../ui/use-keys.ts'

/** Ctrl K, or ⌘ K on a Mac, by the key's place; also while someone is typing, but not above another dialog. */
export function usePaletteKey(open: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || keyOf(event) !== 'k') return
      // In a reply it makes a link.
      if (event.defaultPrevented) return
      if (document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [open])
}
