import { readFileSync } from 'node:fs'

const PARENT_CHECK_MS = 1000

/**
 * Calls `handler` once, at the first of: SIGTERM, SIGINT, the end of the launcher's IPC channel, or, under npm, the death of the parent.
 * Later ones are ignored: Ctrl-C reaches npm, the launcher and the server at the same time, and each passes it on.
 */
export function onStopSignal(handler: (reason: string) => void): void {
  let stopping = false
  let parentCheck: NodeJS.Timeout | undefined

  function stop(reason: string) {
    if (stopping) return
    stopping = true
    clearInterval(parentCheck)
    handler(reason)
  }

  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  if (process.connected) {
    process.on('disconnect', () => stop('launcher gone'))
    process.channel?.unref()
  }
  if (process.env.npm_lifecycle_event) {
    // npm may be killed without passing anything on; the orphan would keep port and data folder.
    const before = lineage()
    parentCheck = setInterval(() => lineage() !== before && stop('parent gone'), PARENT_CHECK_MS).unref()
  }
}

/** Our parent, and where that is the shell in which npm runs a script, the shell's parent too: the shell itself outlives npm. */
function lineage(): string {
  const parent = process.ppid
  try {
    const [, name, grandparent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return /^(ba|da)?sh$/.test(name ?? '') ? `${parent} ${grandparent}` : `${parent}`
  } catch {
    return `${parent}`
  }
}
