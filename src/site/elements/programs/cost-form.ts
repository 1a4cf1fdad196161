/** Works the price out as the form is filled in; what it shows is the page that the form would open. */
export class CostForm extends HTMLElement {
  #request: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type !== 'checkbox') return
      void this.#show(target instanceof HTMLSelectElement ? 'form' : 'mistakes')
    })
    this.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#show('answer'), 400)
    })
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  /**
   * Another program or pace has other choices below it: then the form is taken over too, and the focus stays where it was.
   * What is wrong with a figure is said once its field is left: halfway typed, each is wrong.
   */
  async #show(what: 'form' | 'mistakes' | 'answer') {
    const form = this.querySelector('form')
    if (!form) return
    clearTimeout(this.#timer)
    this.#request?.abort()
    this.#request = new AbortController()
    const url = addressOf(form)
    const answer = await fetch(url, { signal: this.#request.signal }).catch(() => null)
    // The button still works.
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    history.replaceState(null, '', url)
    takeOver('.cost-answer', document, page)
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = document.querySelector('.cost-total')?.textContent ?? ''
    if (what === 'mistakes') this.#showMistakes(page)
    if (what !== 'form') return
    const focused = document.activeElement?.id
    takeOver('.cost-form', this, page)
    if (focused) document.getElementById(focused)?.focus()
  }

  /** Beside its field, which itself is left alone: someone may type in it again. */
  #showMistakes(page: Document) {
    for (const field of this.querySelectorAll('input[inputmode]')) {
      const theirs = page.getElementById(field.id)
      if (!theirs) continue
      document.getElementById(`${field.id}-error`)?.remove()
      const mistake = page.getElementById(`${field.id}-error`)
      if (mistake) field.before(mistake)
      for (const name of ['aria-invalid', 'aria-describedby']) {
        const value = theirs.getAttribute(name)
        if (value === null) field.removeAttribute(name)
        else field.setAttribute(name, value)
      }
    }
  }
}

function takeOver(selector: string, into: ParentNode, page: Document): void {
  const [mine, theirs] = [into, page].map((each) => each.querySelector(selector))
  if (mine && theirs) mine.replaceChildren(...theirs.childNodes)
}

/** As the browser would send it, without what is empty. */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action)
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value)
  return url
}
