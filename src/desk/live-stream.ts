import { useEffect, useSyncExternalStore } from 'react'
import { areNotificationsOn } from './browser-notifications.ts'
import { openTabChannel, whileLeading } from '../kernel/tabs.ts'

export type LiveState = 'connecting' | 'open' | 'lost'
type Listener = (ids: readonly string[]) => void

/** What the tab that holds the stream tells the others. */
type Told =
  | { kind: 'inquiries'; ids: readonly string[] }
  | { kind: 'presence'; ids: readonly string[] }
  | { kind: 'state'; state: LiveState }
  | { kind: 'refused' }
  /** A tab that has just been opened asks how things stand. */
  | { kind: 'asked' }

const listeners = new Set<Listener>()
const presenceListeners = new Set<Listener>()
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

/** Hears of inquiries where a colleague came, went or began to write. After a lost connection it is called with nothing. */
export function onPresence(listener: Listener): () => void {
  presenceListeners.add(listener)
  return () => presenceListeners.delete(listener)
}

/** Hears of inquiries as long as someone is signed in. `onRefused` is called when the server turns this browser away. */
export function useLiveStream(isWanted: boolean, onRefused: () => void): void {
  useEffect(() => (isWanted ? stayInformed(onRefused) : undefined), [isWanted, onRefused])
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

/**
 * One stream for all tabs of a browser: over HTTP/1.1 a browser opens six connections to a server, and a seventh tab would wait for ever.
 * A tab that can be seen holds it and tells the others; while none can be seen there is no stream.
 */
function stayInformed(onRefused: () => void): () => void {
  /** In force while this tab can be seen: it waits to hold the stream, or holds it. */
  let turn: AbortController | null = null
  let isHolding = false
  const channel = openTabChannel<Told>('desk-live', (told) => {
    if (told.kind === 'asked') {
      if (isHolding) channel.tell({ kind: 'state', state })
    } else take(told)
  })

  function take(told: Exclude<Told, { kind: 'asked' }>): void {
    if (told.kind === 'inquiries') for (const listener of listeners) listener(told.ids)
    else if (told.kind === 'presence') for (const listener of presenceListeners) listener(told.ids)
    else if (told.kind === 'refused') onRefused()
    else setState(told.state)
  }

  function share(told: Exclude<Told, { kind: 'asked' }>): void {
    take(told)
    channel.tell(told)
  }

  function takeTurn(): void {
    turn = new AbortController()
    channel.tell({ kind: 'asked' })
    whileLeading('desk-live', turn.signal, () => {
      isHolding = true
      const close = openStream(share)
      return () => {
        isHolding = false
        close()
      }
    })
  }

  function onVisibility(): void {
    if (document.visibilityState === 'hidden' && !areNotificationsOn()) {
      turn?.abort()
      turn = null
    } else if (!turn) {
      takeTurn()
      // While no tab could be seen, nobody listened.
      take({ kind: 'inquiries', ids: [] })
    }
  }

  document.addEventListener('visibilitychange', onVisibility)
  if (document.visibilityState !== 'hidden' || areNotificationsOn()) takeTurn()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    turn?.abort()
    channel.close()
    setState('connecting')
  }
}

function openStream(share: (told: Exclude<Told, { kind: 'asked' }>) => void): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let refusals = 0
  // The tab that held the stream before may have missed something.
  let hasGap = state !== 'connecting'

  function open() {
    source = new EventSource('/api/desk/events')
    source.addEventListener('open', () => {
      share({ kind: 'state', state: 'open' })
      if (hasGap) for (const kind of ['inquiries', 'presence'] as const) share({ kind, ids: [] })
      hasGap = false
      refusals = 0
    })
    source.addEventListener('inquiries', ({ data }) => share({ kind: 'inquiries', ids: readIds(data) }))
    source.addEventListener('presence', ({ data }) => share({ kind: 'presence', ids: readIds(data) }))
    source.addEventListener('error', () => {
      hasGap = true
      share({ kind: 'state', state: 'lost' })
      // A lost connection the browser makes anew by itself. When the server answers, and not with a stream, it gives up for good.
      if (source.readyState !== EventSource.CLOSED) return
      share({ kind: 'refused' })
      refusals += 1
      timer = setTimeout(open, pauseAfter(refusals))
    })
  }

  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

function readIds(data: string): string[] {
  const ids: unknown = JSON.parse(data)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
