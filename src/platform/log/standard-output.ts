let isGuarded = false

/**
 * Keeps the process alive when its output cannot be written: its reader may be gone (EPIPE), or the disk of its file full (ENOSPC).
 * Without this, Node ends the process. To be called before the first word is written.
 */
export function guardStandardOutput(): void {
  if (isGuarded) return
  isGuarded = true
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

export function writeToStandardOutput(text: string): void {
  guardStandardOutput()
  process.stdout.write(text)
}
