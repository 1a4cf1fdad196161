import { readShortlist, writeShortlist, type Saved } from './shortlist-store.ts'

/**
 * The visitor's own list: opens with the programs that the browser keeps, adds a note to each, and moves all of it by an address.
 * Notes travel behind the `#`, which no server sees.
 */
export class ShortListPage extends HTMLElement {
  connectedCallback() {
    const named = new URL(location.href).searchParams.getAll('program')
    const list = readShortlist()
    if (named.length === 0) {
      if (list.length > 0) location.replace(addressOf(list))
      return
    }
    // From another device, or from somebody who shares theirs: a list of one's own is not written over.
    const sent = notesIn(location.hash)
    if (list.length === 0) writeShortlist(named.map((key) => ({ key, note: sent.get(key) ?? '' })))
    this.#addNotes()
    this.#addWays()
    addEventListener('shortlist', this.#followList)
  }

  disconnectedCallback() {
    removeEventListener('shortlist', this.#followList)
  }

  #addNotes() {
    for (const card of this.querySelectorAll('.program-card')) {
      const key = card.querySelector('short-list')?.getAttribute('program') ?? ''
      const label = document.createElement('label')
      label.className = 'card-note'
      const name = card.querySelector('h2')?.textContent ?? ''
      const text = document.createElement('textarea')
      text.rows = 2
      text.maxLength = 500
      text.dir = 'auto'
      text.value = readShortlist().find((each) => each.key === key)?.note ?? ''
      text.addEventListener('input', () => {
        const list = readShortlist()
        const others = list.some((each) => each.key === key) ? list : [...list, { key, note: '' }]
        writeShortlist(others.map((each) => (each.key === key ? { key, note: text.value } : each)))
      })
      label.append((this.getAttribute('note') ?? '').replace('{program}', name), text)
      card.append(label)
    }
  }

  #addWays() {
    const section = this.querySelector('.shortlist-move')
    const way = (name: string, act: (button: HTMLButtonElement) => Promise<void>) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'button button-quiet'
      button.textContent = this.getAttribute(name)
      button.addEventListener('click', () => void act(button))
      return button
    }
    const ways = document.createElement('p')
    ways.className = 'actions'
    if (navigator.clipboard)
      ways.append(
        way('copy', async (button) => {
          await navigator.clipboard.writeText(wholeAddress())
          button.textContent = this.getAttribute('copied')
        }),
      )
    const code = document.createElement('div')
    code.className = 'shortlist-code'
    ways.append(way('code', async () => code.replaceChildren(await drawCode(wholeAddress()))))
    section?.append(ways, code)
  }

  /** What was taken off can be put back here, but goes along nowhere. */
  #followList = () => {
    const list = readShortlist()
    history.replaceState(null, '', addressOf(list))
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.shortlist-actions a')) {
      const url = new URL(link.href)
      url.search = ''
      for (const { key } of list) url.searchParams.append('program', key)
      link.href = url.href
    }
    this.querySelector('.shortlist-code')?.replaceChildren()
  }
}

function addressOf(list: readonly Saved[]): string {
  const url = new URL(location.pathname, location.href)
  for (const { key } of list) url.searchParams.append('program', key)
  return url.href
}

function wholeAddress(): string {
  const list = readShortlist()
  const notes = list.filter(({ note }) => note !== '').map(({ key, note }) => [key, note])
  return addressOf(list) + (notes.length > 0 ? `#${new URLSearchParams(notes)}` : '')
}

const notesIn = (hash: string) => new Map(new URLSearchParams(hash.slice(1)))

async function drawCode(address: string): Promise<SVGSVGElement> {
  const { default: encode } = await import('qr')
  const rows = encode(address, 'raw', { ecc: 'low', border: 2 })
  const [svg, path] = ['svg', 'path'].map((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  )
  const cells = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  path?.setAttribute('d', cells.join(''))
  svg?.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`)
  svg?.setAttribute('role', 'img')
  svg?.setAttribute('aria-label', address)
  if (path) svg?.append(path)
  return svg as SVGSVGElement
}
