import { useEffect, useSyncExternalStore } from 'react'

export type LiveState = 'connecting' | 'open' | 'lost'
type Listener = (ids: readonly string[]) => void

const listeners = new Set<Listener>()
const stateListeners = new Set<() => void>()
let state: LiveState = 'connecting'

function setState(next: LiveState): void {
  state = next
  for (const listener of stateListeners) listener()
}

/** Hears of inquiries that are new or changed. After a lost connection it is called with nothing: anything may have changed. */
export function onInquiries(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the event stream open as long as someone is signed in. `onRefused` is called when the server turns it away. */
export function useLiveStream(isWanted: boolean, onRefused: () => void): void {
  useEffect(() => {
    if (!isWanted) return
    const source = new EventSource('/api/desk/events')
    let wasLost = false
    source.addEventListener('open', () => {
      setState('open')
      if (wasLost) tell([])
      wasLost = false
    })
    source.addEventListener('inquiries', ({ data }) => tell(readIds(data)))
    source.addEventListener('error', () => {
      wasLost = true
      setState('lost')
      // Closed for good: the server answered, and not with a stream.
      if (source.readyState === EventSource.CLOSED) onRefused()
    })
    return () => {
      source.close()
      setState('connecting')
    }
  }, [isWanted, onRefused])
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
    () => state,
  )
}

function tell(ids: readonly string[]): void {
  for (const listener of listeners) listener(ids)
}

function readIds(data: string): string[] {
  const ids: unknown = JSON.parse(data)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
