/** Narrows a list in place, of programs or of posts: fetches the same page that the form would open, and takes over what changed. */
export class ListFinder extends HTMLElement {
  #request: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const form = this.querySelector<HTMLFormElement>('.finder-form')
    if (!form) return
    this.classList.add('is-live')
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#show(addressOf(form), { isNew: true })
    })
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'search') return
      void this.#show(addressOf(form), { isNew: true })
    })
    form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'search') return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#show(addressOf(form), { isTyped: true }), 250)
    })
    this.addEventListener('click', (event) => this.#followHere(event, form.action))
    addEventListener('popstate', this.#goBack)
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#goBack)
    clearTimeout(this.#timer)
  }

  #goBack = () => void this.#show(new URL(location.href), { takesForm: true })

  /** A chip, or a way out of an empty result, leads to this very page. */
  #followHere(event: MouseEvent, path: string) {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const url = new URL(link.href)
    if (url.origin + url.pathname !== new URL(path).origin + new URL(path).pathname) return
    event.preventDefault()
    void this.#show(url, { isNew: true, takesForm: true, takesFocus: true })
  }

  async #show(url: URL, how: How) {
    clearTimeout(this.#timer)
    this.#request?.abort()
    this.#request = new AbortController()
    const answer = await fetch(url, { signal: this.#request.signal }).catch((error: unknown) =>
      error instanceof DOMException && error.name === 'AbortError' ? null : location.assign(url),
    )
    if (!answer) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const other = page.querySelector('list-finder')
    if (!answer.ok || !other) return location.assign(url)
    if (how.isNew) history.pushState(null, '', url)
    else if (how.isTyped) history.replaceState(null, '', url)
    this.#takeResults(other)
    this.#takeCounts(other, how.takesForm === true)
    takeAddress(page)
    if (how.takesFocus) this.querySelector<HTMLElement>('#found')?.focus()
    this.#announce(how.isTyped === true)
  }

  #takeResults(other: Element) {
    const [mine, theirs] = [this, other].map((each) => each.querySelector('.finder-results'))
    if (!mine || !theirs) return
    const ticked = [...mine.querySelectorAll<HTMLInputElement>('[name=program]:checked')].map(
      ({ value }) => value,
    )
    mine.replaceChildren(...theirs.childNodes)
    for (const box of mine.querySelectorAll<HTMLInputElement>('[name=program]'))
      box.checked = ticked.includes(box.value)
  }

  /** The form stays, and with it the focus: only its counts, and after a chip its ticks, become those of the answer. */
  #takeCounts(other: Element, takesForm: boolean) {
    const summary = this.querySelector('.finder-filters > summary')
    if (summary) summary.textContent = other.querySelector('.finder-filters > summary')?.textContent ?? ''
    for (const box of this.querySelectorAll<HTMLInputElement>('.scope input')) {
      const theirs = other.querySelector<HTMLInputElement>(
        `.scope input[name="${CSS.escape(box.name)}"][value="${CSS.escape(box.value)}"]`,
      )
      const [mine, count] = [box, theirs].map((each) => each?.parentElement?.querySelector('small'))
      if (mine && count) mine.textContent = count.textContent
      box.parentElement?.classList.toggle(
        'choice-empty',
        theirs?.parentElement?.classList.contains('choice-empty'),
      )
      if (takesForm) box.checked = theirs?.checked === true
    }
    if (!takesForm) return
    for (const name of ['q', 'order']) {
      const mine = this.querySelector<HTMLInputElement | HTMLSelectElement>(`#${name}`)
      const theirs = other.querySelector<HTMLInputElement | HTMLSelectElement>(`#${name}`)
      if (mine && theirs) mine.value = theirs.value
    }
  }

  /** Not while someone types: they would hear of nothing found before they have said what they look for. */
  #announce(isTyped: boolean) {
    const status = this.querySelector('[role=status]')
    const say = () => {
      if (status) status.textContent = this.querySelector('#found')?.textContent ?? ''
    }
    if (isTyped) this.#timer = setTimeout(say, 1_200)
    else say()
  }
}

/** What stands around the list and names its address: the same list in other languages, and the address on paper. */
function takeAddress(page: Document) {
  for (const part of ['.languages', '.on-paper'])
    document.querySelector(part)?.replaceWith(page.querySelector(part) ?? '')
}

type How = { isNew?: boolean; isTyped?: boolean; takesForm?: boolean; takesFocus?: boolean }

/** As the browser would send it, without what is empty. */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action)
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '' && !(name === 'order' && isFirstOrder(form)))
      url.searchParams.append(name, value)
  return url
}

/** The first order is the one that an address need not name. */
const isFirstOrder = (form: HTMLFormElement) =>
  form.querySelector<HTMLSelectElement>('[name=order]')?.selectedIndex === 0
