import { memoize } from '../../kernel/memo.ts'

export type Encoding = 'identity' | 'gzip' | 'br'

/** The best of the encodings we have that an `Accept-Encoding` header allows (RFC 9110, 12.5.3). */
export const chooseEncoding = (header: string | undefined): Encoding =>
  header === undefined ? 'identity' : readAcceptEncoding(header)

// Browsers send a handful of values; anyone may send others.
const readAcceptEncoding = memoize(200, (header: string): Encoding => {
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
})
