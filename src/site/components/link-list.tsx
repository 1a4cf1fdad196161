import { markedAs, type ShownLanguage } from '../visited-language.ts'
import { escapeHtml, Trusted } from './trusted.tsx'

/** `value` is what the link leads to, in short: `Cost` `$60,910`; `mark` says what to think of it. */
export type Link = { label: string; href?: string | undefined; value?: string; mark?: string }
type Props = {
  items: readonly Link[]
  className?: string
  current?: string
  /** The language of the labels, where it is not that of the page. */
  own?: ShownLanguage | undefined
}

/** A list of links. They are most of a page's elements, so this writes them itself: twenty times as fast as React does. */
export function LinkList({ items, className, current, own }: Props) {
  const html = items
    .map(({ label, href, value, mark }) => {
      const here = href !== undefined && href === current ? ' aria-current="page"' : ''
      const isElsewhere = href?.startsWith('https://') === true
      const address =
        href === undefined ? '' : ` href="${escapeHtml(href)}"${isElsewhere ? ' rel="external"' : ''}`
      const note = mark === undefined ? '' : ` <small>${escapeHtml(mark)}</small>`
      const text =
        value === undefined
          ? escapeHtml(label)
          : `<b>${escapeHtml(label)}</b> <span>${escapeHtml(value)}${note}</span>`
      return `<li><a${address}${here}>${text}</a></li>`
    })
    .join('')
  return <Trusted as="ul" className={className} html={html} {...markedAs(own)} />
}
