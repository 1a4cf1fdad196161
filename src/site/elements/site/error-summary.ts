/** Takes the focus when the page opens, and leads to each field with its question in view. */
export class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.querySelector<HTMLElement>('.error-summary')?.focus()
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a')
      const field = link && document.getElementById(link.hash.slice(1))
      if (!field) return
      event.preventDefault()
      field.closest('.field')?.scrollIntoView()
      field.focus({ preventScroll: true })
    })
  }
}
