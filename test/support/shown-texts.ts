import { parse, NodeType, type HTMLElement, type Node } from 'node-html-parser'

/** Everything of a page that is read, seen or heard, piece by piece. */
export function shownTexts(html: string): string[] {
  // Where a line may break, a text goes on.
  const page = parse(html.replaceAll(/<wbr\s*\/?>/g, ''), { comment: false })
  for (const each of page.querySelectorAll('script, style')) each.remove()
  return textsBelow(page).filter((text) => text !== '' && text !== '<!doctype html>')
}

function textsBelow(node: Node): string[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [node.textContent]
  if (node.nodeType !== NodeType.ELEMENT_NODE) return []
  const element = node as HTMLElement
  return [...attributesOf(element), ...element.childNodes.flatMap(textsBelow)]
}

const shown = ['alt', 'aria-label', 'aria-description', 'title', 'placeholder', 'data-label', 'label']

function attributesOf(element: HTMLElement): string[] {
  const names = element.tagName === 'META' && saysSomething(element) ? ['content'] : shown
  return names.map((name) => element.getAttribute(name) ?? '')
}

const saysSomething = (meta: HTMLElement) =>
  /description|title/.test(meta.getAttribute('name') ?? meta.getAttribute('property') ?? '')
