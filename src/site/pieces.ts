import { randomUUID } from 'node:crypto'
import { memoize } from '../kernel/memo.ts'

/** Stands for a piece while a page is drawn. Nobody knows it who writes content or types into a form. */
const sign = `<${randomUUID()}>`
const signBytes = Buffer.from(sign)
/** Shorter ones are written sooner than found again. */
const leastWorth = 500

const bytesOf = memoize(1_000, (markup: string) => Buffer.from(markup))

let pieces: Buffer[] | null = null

/** Markup that stands alike on many pages, for a page that `drawInPieces` draws: it is written as bytes once. */
export function asPiece(markup: string): string {
  if (pieces === null || markup.length < leastWorth) return markup
  pieces.push(bytesOf(markup))
  return sign
}

/** For what is drawn to be kept as text, also while a page is drawn. */
export function drawWhole(draw: () => string): string {
  const before = pieces
  pieces = null
  try {
    return draw()
  } finally {
    pieces = before
  }
}

/**
 * A page whose pieces are put in as bytes: to write them anew would be a sixth of what the page costs.
 * @param write makes bytes of all that is no piece
 */
export function drawInPieces(draw: () => string, write: (text: string) => Buffer): Buffer<ArrayBuffer> {
  pieces = []
  try {
    const rest = write(draw())
    const parts: Buffer[] = []
    let at = 0
    for (const piece of pieces) {
      const next = rest.indexOf(signBytes, at)
      parts.push(rest.subarray(at, next), piece)
      at = next + signBytes.length
    }
    return Buffer.concat([...parts, rest.subarray(at)])
  } finally {
    pieces = null
  }
}
