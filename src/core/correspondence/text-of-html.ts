import { TextNode } from 'node-html-parser'
import { readTags, type Tag } from './read-tags.ts'

/** What is in these is no text. */
const silent = new Set(['head', 'script', 'style', 'template', 'title'])
/** Each begins a line and ends one. */
const blocks = new Set(
  'address article blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** More signs before a line say no more. */
const maxQuotes = 20

/**
 * The text of a mail that came as HTML alone: a line for each block, `- ` before what is listed and `> ` before what is quoted, as in
 * plain text. It builds no tree: parsers that do take minutes for a small mail whose tags nobody closed.
 */
export function textOfHtml(html: string): string {
  const lines: string[] = []
  /** Of each `blockquote` that is open, whether it quotes. */
  const open: boolean[] = []
  let line = ''
  let quotes = 0
  let isApart = false
  let isGapDue = false
  let silence = ''

  function endLine(isKept = false): void {
    const text = line.replaceAll(/\s+/g, ' ').trim()
    // Outlook writes an empty line as a space that does not break.
    const isWanted = text !== '' || isKept || line.includes('\u00A0')
    line = ''
    if (!isWanted) return
    if (isGapDue && text !== '' && lines.length > 0 && lines.at(-1) !== '') lines.push('')
    isGapDue = false
    lines.push(text === '' ? '' : `${'> '.repeat(Math.min(quotes, maxQuotes))}${text}`)
  }

  function takeTag({ name, isEnd, attributes }: Tag): void {
    if (name === 'br') endLine(true)
    if (name === 'td' || name === 'th') line += ' '
    if (!blocks.has(name)) return
    endLine()
    if (!isEnd) isApart = isParagraph(name, attributes)
    if (isApart) isGapDue = true
    if (name === 'li' && !isEnd) line = '- '
    if (name !== 'blockquote') return
    if (!isEnd) open.push(isQuote(attributes))
    if (isEnd ? open.pop() : open.at(-1)) quotes += isEnd ? -1 : 1
  }

  for (const part of readTags(html)) {
    if (silence !== '') {
      if (typeof part !== 'string' && part.isEnd && part.name === silence) silence = ''
    } else if (typeof part === 'string') line += decode(part)
    else if (silent.has(part.name) && !part.isEnd) silence = part.name
    else takeTag(part)
  }
  endLine()
  return lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')
}

/** As mail programs mark what they quote; who indents a paragraph of their own marks nothing. */
const isQuote = (attributes: string) => /\btype\s*=\s*["']?cite\b|\bclass\s*=[^=]*quote/i.test(attributes)

/** Set apart from what is above and below; those of Outlook stand without a gap. */
const isParagraph = (name: string, attributes: string) =>
  /^(?:p|h[1-6])$/.test(name) && !/MsoNormal/.test(attributes)

/** What its entities stand for. */
const decode = (text: string) => (text.includes('&') ? new TextNode(text).text : text)
