/**
 * Adds to a moment in the school's zone the same moment on the visitor's clock, where the two differ,
 * and says on a page that stays open when it is over.
 */
export class LocalTime extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const time = this.querySelector('time')
    const instant = new Date(time?.dateTime ?? '')
    if (!time || Number.isNaN(instant.getTime())) return
    const own = format.format(instant)
    if (!this.querySelector('span') && !isSaid(own, time.textContent ?? '')) {
      const line = document.createElement('span')
      line.className = 'note'
      line.textContent = (this.getAttribute('words') ?? '').replace('{instant}', own)
      this.append(line)
    }
    const left = instant.getTime() - Date.now()
    // A longer wait than this overflows and fires at once.
    if (left > 0 && left < 2 ** 31) this.#timer = setTimeout(() => this.#end(), left)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #end() {
    this.classList.add('is-past')
    this.querySelector('span')?.remove()
    const line = document.createElement('span')
    line.className = 'note'
    line.textContent = this.getAttribute('over')
    this.append(line)
  }
}

const format = new Intl.DateTimeFormat(document.documentElement.lang || 'en-US', {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

/** Both clocks show the same: nothing is gained by saying it twice. Narrow spaces differ between servers and browsers. */
const isSaid = (own: string, words: string) => plain(words).startsWith(plain(own))
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')
