import { transcode } from 'node:buffer'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { spokenPrefix } from '../messages/message.ts'
import { drawInPieces } from './pieces.ts'
import { linkWithin } from './visited-language.ts'

/** A whole page as HTML in UTF-8; its outermost element is `<html>`. */
export function renderPage(page: ReactElement): Buffer<ArrayBuffer> {
  const draw = () => `<!doctype html>${linkWithin(renderToStaticMarkup(page))}`
  // The links of a translated page are led to translations, in its pieces too.
  return spokenPrefix() === '' ? drawInPieces(draw, toUtf8) : toUtf8(draw())
}

let units = Buffer.allocUnsafe(256 * 1024)

/** Half the cost of `Buffer.from`, which measures a text with letters beyond Latin-1 before it writes them one by one. */
function toUtf8(text: string): Buffer<ArrayBuffer> {
  if (units.length < text.length * 2) units = Buffer.allocUnsafe(text.length * 4)
  const length = units.write(text, 'utf16le')
  try {
    return transcode(units.subarray(0, length), 'utf16le', 'utf8') as Buffer<ArrayBuffer>
  } catch {
    // Half of a pair of code units. To look for one beforehand would be a third of the work.
    return Buffer.from(text)
  }
}

/** Headers of a page that is made for one visitor: nothing between us and them may keep it. */
export const personal = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } as const
