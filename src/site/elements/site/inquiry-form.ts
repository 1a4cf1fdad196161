import { suggestAddress } from '../../../kernel/address-suggestion.ts'
import { cleanAddress, isEmailAddress } from '../../../kernel/email-address.ts'
import { followConditions } from './asked-questions.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Takes an error away once it is mended, at the field and in the summary. It never adds one: that is the server's to say. */
export class InquiryForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (form) followConditions(form)
    this.addEventListener('input', (event) => {
      const field = event.target instanceof Element && event.target.closest('.field')
      if (field) mend(field)
    })
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'email') offerAddress(target)
    })
    this.addEventListener('focusin', () => void this.#help(), { once: true })
  }

  /** Only who begins to write needs that script; without it the form is sent all the same. */
  async #help() {
    const form = this.querySelector('form')
    const { helpWriting } = await import('../writing.ts').catch(() => ({ helpWriting: null }))
    if (form) helpWriting?.(form)
  }
}

function mend(field: Element): void {
  const message = field.querySelector('.field-error')
  const controls = [...field.querySelectorAll<Control>('input, select, textarea')]
  const [first] = controls
  if (!message || !first || !controls.some(isMended)) return
  message.remove()
  for (const control of [field, ...controls]) {
    control.removeAttribute('aria-invalid')
    control.setAttribute(
      'aria-describedby',
      (control.getAttribute('aria-describedby') ?? '').replace(message.id, '').trim(),
    )
    if (!control.getAttribute('aria-describedby')) control.removeAttribute('aria-describedby')
  }
  removeFromSummary(first.id)
}

/** Offers an address where the one that was typed looks mistyped. It is only a hint: nobody is kept from sending theirs. */
function offerAddress(input: HTMLInputElement): void {
  const field = input.closest('.field')
  field?.querySelector('.suggestion')?.remove()
  const meant = suggestAddress(cleanAddress(input.value))
  if (!meant || !input.dataset['suggestion']) return
  const hint = document.createElement('p')
  hint.className = 'suggestion'
  hint.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = input.dataset['suggestion'].replace('{address}', meant)
  button.addEventListener('click', () => {
    input.value = meant
    hint.remove()
    input.focus()
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  hint.append(button)
  field?.append(hint)
}

/** As the server will judge it; the browser's own idea of an address is another. */
function isMended(control: Control): boolean {
  if (control.type === 'checkbox' || control.type === 'radio') return (control as HTMLInputElement).checked
  const answer = control.value.trim()
  if (answer === '') return !control.required && control.dataset['needed'] === undefined
  if (answer.length > Number(control.dataset['most'] ?? Infinity)) return false
  return control.type !== 'email' || isEmailAddress(cleanAddress(answer))
}

function removeFromSummary(id: string): void {
  const summary = document.querySelector('error-summary')
  summary?.querySelector(`a[href="#${id}"]`)?.closest('li')?.remove()
  if (!summary || summary.querySelector('li')) return
  summary.remove()
  // The title of a page with errors begins with the word and a colon.
  document.title = document.title.replace(/^[^:]*: /, '')
}
