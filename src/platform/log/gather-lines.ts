const flushAfterMs = 200
const flushAtLength = 32_768

type Options = { write: (lines: string) => void; beforeWriting: () => void }

/** Gathers lines for up to 200 ms, so that one costs next to nothing. */
export function gatherLines({ write, beforeWriting }: Options) {
  let gathered = ''
  /** Lines that are added meanwhile go out with the same writing. */
  let isFlushing = false
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    isFlushing = true
    beforeWriting()
    isFlushing = false
    const lines = gathered
    gathered = ''
    if (lines) write(lines)
  }

  function flushSoon(): void {
    timer ??= setTimeout(flush, flushAfterMs).unref()
  }

  return {
    write(line: string): void {
      gathered += line
      if (isFlushing) return
      if (gathered.length > flushAtLength) flush()
      else flushSoon()
    },
    flushSoon,
    flush,
  }
}
