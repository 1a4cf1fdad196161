/** What the address in `suggestions` answers. */
type Suggested = { said: string; suggestions: { label: string; href: string; note: string; lang?: string }[] }

const typingPauseMs = 150
/** A screen reader says it once the typing has come to rest, and not between two letters. */
const sayingPauseMs = 900

/**
 * Suggestions while someone types: a combobox with a list (WAI-ARIA Authoring Practices). The arrow keys choose, Enter follows what is
 * chosen or else sends the form, Escape closes the list. Nothing is said of nothing found: who types may not be done.
 */
export class SearchField extends HTMLElement {
  #input: HTMLInputElement | null = null
  readonly #list = document.createElement('ul')
  readonly #said = document.createElement('p')
  #typing = 0
  #saying = 0
  #request = new AbortController()
  #chosen = -1

  connectedCallback() {
    const input = this.querySelector('input')
    if (!input || this.#input) return
    this.#input = input
    this.#list.id = `${input.id}-suggestions`
    this.#list.className = 'suggestions'
    this.#list.hidden = true
    this.#list.role = 'listbox'
    this.#list.ariaLabel = this.getAttribute('label')
    this.#said.className = 'visually-hidden'
    this.#said.role = 'status'
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.ariaExpanded = 'false'
    input.setAttribute('aria-controls', this.#list.id)
    this.querySelector('form')?.append(this.#list, this.#said)
    input.addEventListener('input', () => this.#ask())
    input.addEventListener('keydown', (event) => this.#onKey(event))
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#show([])
    })
    // The focus stays in the field, or the list would close before the press has led anywhere.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => {
      if (target instanceof Element) this.#follow(target.closest('[role=option]'))
    })
  }

  #ask() {
    clearTimeout(this.#typing)
    clearTimeout(this.#saying)
    this.#request.abort()
    const q = this.#input?.value.trim() ?? ''
    if (q.length < 2) return this.#show([])
    this.#typing = window.setTimeout(() => {
      this.#request = new AbortController()
      const { signal } = this.#request
      fetch(`${this.getAttribute('suggestions')}?q=${encodeURIComponent(q)}`, { signal })
        .then((response) => (response.ok ? (response.json() as Promise<Suggested>) : null))
        .then((found) => this.#arrive(found))
        // Typed on, or offline: the button still leads to the results.
        .catch(() => undefined)
    }, typingPauseMs)
  }

  #arrive(found: Suggested | null) {
    if (document.activeElement !== this.#input) return
    this.#show(found?.suggestions ?? [])
    if (found && found.suggestions.length > 0)
      this.#saying = window.setTimeout(() => (this.#said.textContent = found.said), sayingPauseMs)
  }

  #show(suggestions: Suggested['suggestions']) {
    this.#said.textContent = ''
    this.#list.replaceChildren(...suggestions.map((each, at) => this.#optionOf(each, at)))
    this.#list.hidden = suggestions.length === 0
    if (this.#input) this.#input.ariaExpanded = String(suggestions.length > 0)
    this.#choose(-1)
  }

  #optionOf({ label, href, note, lang }: Suggested['suggestions'][number], at: number): HTMLLIElement {
    const option = document.createElement('li')
    option.id = `${this.#list.id}-${at}`
    option.role = 'option'
    option.ariaSelected = 'false'
    option.dataset.href = href
    const small = document.createElement('small')
    small.textContent = note
    const title = document.createElement('bdi')
    title.textContent = label
    // A title that has no translation is read aloud in its own language.
    if (lang) title.lang = lang
    option.append(title, ' ', small)
    return option
  }

  #choose(at: number) {
    const options = [...this.#list.children]
    this.#chosen = at
    for (const [index, option] of options.entries()) option.ariaSelected = String(index === at)
    const chosen = options[at]
    if (chosen) this.#input?.setAttribute('aria-activedescendant', chosen.id)
    else this.#input?.removeAttribute('aria-activedescendant')
    chosen?.scrollIntoView({ block: 'nearest' })
  }

  #onKey(event: KeyboardEvent) {
    const count = this.#list.childElementCount
    if (count === 0) return
    if (event.key === 'Escape') this.#show([])
    // One place more than there are suggestions: the field itself.
    else if (event.key === 'ArrowDown') this.#choose(((this.#chosen + 2) % (count + 1)) - 1)
    else if (event.key === 'ArrowUp') this.#choose(((this.#chosen + 1 + count) % (count + 1)) - 1)
    else if (event.key === 'Enter' && this.#chosen >= 0)
      this.#follow(this.#list.children[this.#chosen] ?? null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #follow(option: Element | null) {
    if (option instanceof HTMLElement && option.dataset.href) location.assign(option.dataset.href)
  }
}
