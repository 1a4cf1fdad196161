/** A run of text in one look; `href` is an address of the web or of a mailbox. */
export type RichRun = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly href?: string
}
export type RichBlock =
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly RichRun[])[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichRun[])[] }

/**
 * Reads what staff write: `**bold**`, `*italic*`, `[words](https://…)`, lines that begin with `- ` or `1. `, and nothing else.
 * A part of Markdown, so that a text stays readable as it is typed, kept and quoted. What fits none of it stands as it was written.
 */
export function readRichText(text: string): RichBlock[] {
  const blocks: RichBlock[] = []
  let isEnded = false
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const [, bullet, item] = /^\s{0,3}(-|•|\d{1,2}\.)\s+(\S.*)$/u.exec(line) ?? []
    const last = blocks.at(-1)
    if (bullet !== undefined && item !== undefined) {
      const ordered = /\d/.test(bullet)
      if (last?.type === 'list' && last.ordered === ordered && !isEnded)
        blocks[blocks.length - 1] = { ...last, items: [...last.items, readRuns(item)] }
      else blocks.push({ type: 'list', ordered, items: [readRuns(item)] })
    } else if (line.trim() !== '') {
      if (last?.type === 'paragraph' && !isEnded)
        blocks[blocks.length - 1] = { ...last, lines: [...last.lines, readRuns(line)] }
      else blocks.push({ type: 'paragraph', lines: [readRuns(line)] })
    }
    isEnded = line.trim() === ''
  }
  return blocks
}

/** The same without marks, for the text part of a mail: a link stands as `words (https://…)`. */
export const plainText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) =>
      readRuns(line)
        .map((run) =>
          run.href === undefined || run.href === run.text || run.href === `mailto:${run.text}`
            ? run.text
            : `${run.text} (${run.href.replace(/^mailto:/, '')})`,
        )
        .join(''),
    )
    .join('\n')

const marks =
  /\*\*(?=\S)(?<bold>[^*\n]{1,500}?)(?<=\S)\*\*|(?<![\p{L}\p{N}*])\*(?=\S)(?<italic>[^*\n]{1,500}?)(?<=\S)\*(?![\p{L}\p{N}*])|\[(?<words>[^[\]\n]{1,300})\]\((?<href>(?:https?:\/\/|mailto:)[^\s)]+)\)|(?<bare>https?:\/\/[^\s<>"'”’)\]]*[^\s<>"'”’)\].,;:!?])/gu

function readRuns(line: string): RichRun[] {
  const runs: RichRun[] = []
  let from = 0
  for (const match of line.matchAll(marks)) {
    if (match.index > from) runs.push({ text: line.slice(from, match.index) })
    const { bold, italic, words, href, bare } = match.groups ?? {}
    if (bold !== undefined) runs.push({ text: bold, bold: true })
    else if (italic !== undefined) runs.push({ text: italic, italic: true })
    else if (words !== undefined && href !== undefined) runs.push({ text: words, href })
    else if (bare !== undefined) runs.push({ text: bare, href: bare })
    from = match.index + match[0].length
  }
  if (from < line.length) runs.push({ text: line.slice(from) })
  return runs
}
