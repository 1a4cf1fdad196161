/** An address that a text may link to; null for one of a file, a script or another page's inside. */
export function addressOf(href: string): string | null {
  const address = unwrapped(href.trim())
  if (address.length > 500) return null
  return /^(https:\/\/|mailto:|tel:)/i.test(address) ? address : null
}

/** Docs and mail programs lead through an address of their own. */
function unwrapped(href: string): string {
  if (!URL.canParse(href)) return href
  const { hostname, pathname, searchParams } = new URL(href)
  const inner =
    hostname === 'www.google.com' && pathname === '/url'
      ? searchParams.get('q')
      : hostname.endsWith('.safelinks.protection.outlook.com')
        ? searchParams.get('url')
        : null
  return (inner ?? href).replace(/^http:\/\//i, 'https://')
}

/**
 * Text copied from a word processor, made ready for the editor, which itself drops every look it does not know: Word’s lists,
 * which are paragraphs with a bullet typed before them, become lists; bold and italic that are said by styles become marks;
 * invisible letters and hard spaces go.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const element of page.querySelectorAll('script, meta, link, title, xml, o\\:p')) element.remove()
  for (const element of page.querySelectorAll('a[href^="#"], a[name]:not([href])'))
    element.replaceWith(...element.childNodes)
  for (const item of page.querySelectorAll<HTMLElement>(
    'p[class^="MsoListParagraph"], p[data-style*="mso-list"]',
  ))
    intoList(item)
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) intoMarks(element)
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode } = texts
    currentNode.nodeValue = tidied(currentNode.nodeValue ?? '')
  }
  return page.body.innerHTML
}

/** The desk allows no styles within markup, so that a browser would refuse each of them, and say so: they are read by another name. */
const withoutStyles = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gi, '')
    .replaceAll(/(<[a-z][^>]*?\s)style=/gi, '$1data-style=')

/** Docs wraps all it copies in a `b` that is not bold, and says bold by the style of a span. */
function intoMarks(element: HTMLElement): void {
  const style = element.dataset.style ?? ''
  delete element.dataset.style
  const [, weight = ''] = /font-weight:\s*(\w+)/.exec(style) ?? []
  if (element.localName === 'b' && weight === 'normal') element.replaceWith(...element.childNodes)
  else if (element.localName === 'span') {
    if (weight === 'bold' || Number(weight) >= 600) wrap(element, 'strong')
    if (/font-style:\s*italic/.test(style)) wrap(element, 'em')
  }
}

function wrap(element: HTMLElement, name: string): void {
  const mark = element.ownerDocument.createElement(name)
  mark.append(...element.childNodes)
  element.append(mark)
}

export const tidied = (text: string): string =>
  text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')

const bullet = /^\s*(?:[·•o§▪–-]|(\d{1,3}|[a-z])[.)])\s+/

function intoList(item: HTMLElement): void {
  const { ownerDocument: page } = item
  // Word hides the bullet from browsers, and not from those who read the text.
  const marked = item.querySelector('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]')
  const [, number] = bullet.exec(`${marked?.textContent ?? item.textContent ?? ''} `) ?? []
  const name = number === undefined ? 'ul' : 'ol'
  if (marked) marked.remove()
  else if (item.firstChild?.nodeType === 3)
    item.firstChild.nodeValue = (item.firstChild.nodeValue ?? '').replace(bullet, '')
  const before = item.previousElementSibling
  const list = before?.localName === name ? before : page.createElement(name)
  if (list !== before) item.before(list)
  const entry = page.createElement('li')
  entry.append(...item.childNodes)
  list.append(entry)
  item.remove()
}
