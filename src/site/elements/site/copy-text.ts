/** Adds a button that copies its text; without script, or where a browser allows no copying, the text can be selected. */
export class CopyText extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector('button')) return
    const text = this.textContent?.trim() ?? ''
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = this.getAttribute('label')
    const said = document.createElement('span')
    said.setAttribute('role', 'status')
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(
        () => (said.textContent = ` ${this.getAttribute('copied')}`),
        () => button.remove(),
      )
    })
    this.append(button, said)
  }
}
