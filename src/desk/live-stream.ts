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
  useEffect(() => (isWanted ? keepOpen(onRefused) : undefined), [isWanted, onRefused])
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

/** Milliseconds: twice as long after each refusal, a minute at most, and by chance up to half less, so that desks do not come back all at once. */
export const pauseAfter = (refusals: number, chance = Math.random()): number =>
  Math.min(60_000, 1_000 * 2 ** refusals) * (1 - chance / 2)

function keepOpen(onRefused: () => void): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let refusals = 0
  let wasLost = false

  function open() {
    source = new EventSource('/api/desk/events')
    source.addEventListener('open', () => {
      setState('open')
      if (wasLost) tell([])
      wasLost = false
      refusals = 0
    })
    source.addEventListener('inquiries', ({ data }) => tell(readIds(data)))
    source.addEventListener('error', () => {
      wasLost = true
      setState('lost')
      // A lost connection the browser makes anew by itself. When the server answers, and not with a stream, it gives up for good.
      if (source.readyState !== EventSource.CLOSED) return
      onRefused()
      refusals += 1
      timer = setTimeout(open, pauseAfter(refusals))
    })
  }

  open()
  return () => {
    clearTimeout(timer)
    source.close()
    setState('connecting')
  }
}

function tell(ids: readonly string[]): void {
  for (const listener of listeners) listener(ids)
}

function readIds(data: string): string[] {
  const ids: unknown = JSON.parse(data)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
