import { createElement, type HTMLAttributes } from 'react'
import { asPiece } from '../pieces.ts'

type Props = HTMLAttributes<HTMLElement> & { as: string; html: string }

/**
 * An element whose contents are markup already.
 * Holds because `html` only ever comes from code of this folder that escapes what it inserts, never from content or visitors.
 */
export function Trusted({ as, html, ...attributes }: Props) {
  return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: asPiece(html) } })
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}
