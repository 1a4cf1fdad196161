export type Tag = {
  /** In small letters. */
  readonly name: string
  readonly isEnd: boolean
  /** As they were written. */
  readonly attributes: string
}

/** The tags of HTML and the text between them, in their order, each character looked at once. Comments are left out. */
export function* readTags(html: string): Generator<Tag | string> {
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0) return yield html.slice(at)
    if (start > at) yield html.slice(at, start)
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4)
      if (end < 0) return
      at = end + 3
    } else if (/[a-z/!?]/i.test(html[start + 1] ?? '')) {
      const end = findEnd(html, start + 1)
      const tag = asTag(html.slice(start + 1, end))
      if (tag) yield tag
      at = end + 1
    } else {
      yield '<'
      at = start + 1
    }
  }
}

/** Where a tag ends: at the next `>` that stands in no quoted value. */
function findEnd(html: string, from: number): number {
  let quote = ''
  let before = ''
  for (let at = from; at < html.length; at++) {
    const sign = html[at] ?? ''
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at
    else if ((sign === '"' || sign === "'") && before === '=') quote = sign
    if (sign.trim() !== '') before = sign
  }
  return html.length
}

function asTag(inside: string): Tag | null {
  const [, slash = '', name = '', attributes = ''] = /^(\/?)([a-z][^\s/>]*)([^]*)$/i.exec(inside) ?? []
  return name === '' ? null : { name: name.toLowerCase(), isEnd: slash !== '', attributes }
}
