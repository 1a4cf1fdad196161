import { readShortlist, writeShortlist } from './shortlist-store.ts'

/** Adds a button that puts a program on the visitor's shortlist, or takes it off, and a link to the list. */
export class ShortList extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector('button')) this.#build()
    this.#update()
    addEventListener('shortlist', this.#update)
    addEventListener('storage', this.#update)
  }

  disconnectedCallback() {
    removeEventListener('shortlist', this.#update)
    removeEventListener('storage', this.#update)
  }

  #build() {
    const button = document.createElement('button')
    button.type = 'button'
    const label = document.createElement('span')
    const name = document.createElement('span')
    name.className = 'visually-hidden'
    name.textContent = ` ${this.getAttribute('name')}`
    button.append(label, name)
    button.addEventListener('click', () => this.#toggle())
    const link = document.createElement('a')
    link.href = this.getAttribute('href') ?? ''
    link.hidden = true
    this.append(button, link)
  }

  #toggle() {
    const key = this.getAttribute('program') ?? ''
    const list = readShortlist()
    const others = list.filter((each) => each.key !== key)
    writeShortlist(others.length === list.length ? [...list, { key, note: '' }] : others)
  }

  #update = () => {
    const [button, link] = [this.querySelector('button'), this.querySelector('a')]
    const list = readShortlist()
    const isSaved = list.some(({ key }) => key === this.getAttribute('program'))
    button?.setAttribute('aria-pressed', String(isSaved))
    const label = button?.querySelector('span')
    if (label) label.textContent = this.getAttribute(isSaved ? 'saved' : 'save')
    if (!link) return
    link.hidden = !isSaved || link.pathname === location.pathname
    link.textContent = (this.getAttribute('see') ?? '').replace('{count}', String(list.length))
  }
}
