import { Tokenizer } from 'htmlparser2'

type Tag = { name: string; isEnd: boolean; attributes: string }

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

  readParts(html, {
    onText(text) {
      if (silence === '') line += text
    },
    onTag(tag) {
      // Who forgets to close the head begins the body all the same.
      if (silence === 'head' && tag.name === 'body') silence = ''
      if (silence === '' && silent.has(tag.name) && !tag.isEnd) silence = tag.name
      else if (silence === '') takeTag(tag)
      else if (tag.isEnd && tag.name === silence) silence = ''
    },
  })
  endLine()
  return lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')
}

/** As mail programs mark what they quote; who indents a paragraph of their own marks nothing. */
const isQuote = (attributes: string) => /\btype\s*=\s*["']?cite\b|\bclass\s*=[^=]*quote/i.test(attributes)

/** Set apart from what is above and below; those of Outlook stand without a gap. */
const isParagraph = (name: string, attributes: string) =>
  /^(?:p|h[1-6])$/.test(name) && !/MsoNormal/.test(attributes)

/** Reads tags and text in order, each character once. It uses the tokenizer alone, because the library's parser keeps a stack of open tags. */
function readParts(html: string, to: { onText: (text: string) => void; onTag: (tag: Tag) => void }): void {
  let name = ''
  let nameEnd = 0
  const nothing = () => undefined
  const endOfTag = (end: number) => to.onTag({ name, isEnd: false, attributes: html.slice(nameEnd, end) })
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => to.onText(html.slice(start, end)),
      ontextentity: (codePoint) => to.onText(String.fromCodePoint(codePoint)),
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        nameEnd = end
      },
      onopentagend: endOfTag,
      onselfclosingtag: endOfTag,
      onclosetag: (start, end) =>
        to.onTag({ name: html.slice(start, end).toLowerCase(), isEnd: true, attributes: '' }),
      onattribname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
