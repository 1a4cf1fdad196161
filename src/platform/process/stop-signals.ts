/** Ctrl-C reaches npm, the launcher and the server at the same time, and each passes it on: so soon after the first it is the same one. */
const sameMs = 1_000

/**
 * Calls `handler` once, at the first of: SIGTERM, SIGINT, SIGHUP, or the end of the launcher's IPC channel, which itself watches npm.
 * A person who sends another signal afterwards does not want to wait: the process ends at once.
 */
export function onStopSignal(handler: (reason: string) => void): void {
  let stoppingSince: number | undefined

  function stop(reason: string, isSignal: boolean) {
    if (stoppingSince === undefined) {
      stoppingSince = performance.now()
      handler(reason)
    } else if (isSignal && performance.now() - stoppingSince > sameMs) process.exit(1)
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal, true))
  if (process.connected) {
    process.on('disconnect', () => stop('launcher gone', false))
    process.channel?.unref()
  }
}
