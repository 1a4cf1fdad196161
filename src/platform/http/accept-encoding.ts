export type Encoding = 'identity' | 'gzip' | 'br'

const remembered = new Map<string, Encoding>()
// Browsers send a handful of values; anyone may send others, so the memory is small and starts afresh when full.
const REMEMBERED_AT_MOST = 200

/** The best of the encodings we have that an `Accept-Encoding` header allows (RFC 9110, 12.5.3). */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = remembered.get(header)
  if (known) return known
  const chosen = readAcceptEncoding(header)
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear()
  remembered.set(header, chosen)
  return chosen
}

function readAcceptEncoding(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const item of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(coding, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const [br, gzip] = [weightOf('br'), weightOf('gzip')]
  if (br > 0 && br >= gzip) return 'br'
  return gzip > 0 ? 'gzip' : 'identity'
}
