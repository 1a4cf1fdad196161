/** Long enough for a server that is busy, short enough for a person who waits. */
const patienceMs = 5_000

/** Whether the server tells its open pages within five seconds that an alert is shown, or is no more. */
export async function waitForAlert(server: string, key: string, isShown: boolean): Promise<boolean> {
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(patienceMs)])
  try {
    const response = await fetch(`${server}/alerts/stream`, { signal })
    if (!response.ok || !response.body) return false
    let text = ''
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      text += part
      const [, last] = [...text.matchAll(/^data: (.*)\n/gm)].at(-1) ?? []
      if (last !== undefined && idsIn(last).includes(`alert-${key}`) === isShown) return true
    }
    return false
  } catch {
    return false
  } finally {
    over.abort()
  }
}

/** The front page as this server sends it; null where none answers. */
export async function readFrontPage(
  server: string,
  waitMs = patienceMs,
): Promise<{ bytes: number; text: string } | null> {
  try {
    const response = await fetch(`${server}/`, { signal: AbortSignal.timeout(waitMs) })
    const text = await response.text()
    return { bytes: Buffer.byteLength(text), text }
  } catch {
    return null
  }
}

function idsIn(event: string): string[] {
  const alerts: unknown = JSON.parse(event)
  return Array.isArray(alerts) ? alerts.map(({ id }) => String(id)) : []
}
