/** Talks to the other tabs of this browser; never to itself. */
export function openTabChannel<Told>(name: string, listen: (told: Told) => void) {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }) => listen(data as Told))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, and takes no other argument
    tell: (told: Told) => channel.postMessage(told),
    close: () => channel.close(),
  }
}

/**
 * Waits until this is the one tab that leads, calls `lead` then, and what it returned once `signal` is aborted; another tab leads from there.
 * The browser gives the lead on when a tab is closed or dies. Over plain http beyond localhost there are no locks, and each tab leads by itself.
 */
export function whileLeading(name: string, signal: AbortSignal, lead: () => () => void): void {
  const untilOver = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve()
      const end = lead()
      signal.addEventListener('abort', () => {
        end()
        resolve()
      })
    })
  if (!('locks' in navigator)) return void untilOver()
  // Rejects when the signal is aborted while it waits, which is how it is told to stop waiting.
  navigator.locks.request(name, { signal }, untilOver).catch(() => undefined)
}
