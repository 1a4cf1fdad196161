/** Lets a reader dismiss an alert for good, until a new revision of it is published. */
export class SiteAlert extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>('.alert-dismiss')
    // No button: the gravest alerts stay, whatever was dismissed before they became grave.
    if (!button) return
    if (remembered(this.id) === this.getAttribute('revision')) return this.remove()
    button.hidden = false
    button.addEventListener('click', () => {
      remember(this.id, this.getAttribute('revision') ?? '')
      this.remove()
      // The focus was on what is gone now.
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
    })
  }
}

// Storage throws where it is switched off or full; an alert that comes back is the lesser evil.
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}
