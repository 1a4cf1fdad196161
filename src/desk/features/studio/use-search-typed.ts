import { useDebouncedCallback } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'

const pauseMs = 250

/** Searches once the fingers rest; not when a link was followed meanwhile, which it would take back. @param path of the screen */
export function useSearchTyped(path: string, search: (q: string) => void): (q: string) => void {
  const router = useRouter()
  return useDebouncedCallback((q: string) => {
    if (router.state.location.pathname.endsWith(path)) search(q)
  }, pauseMs)
}
