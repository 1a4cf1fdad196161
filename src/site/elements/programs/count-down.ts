/** Says on the visitor's clock how long it is until a moment: `in 13 days`, at last by the second. Without script the date stands alone. */
export class CountDown extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    this.#say()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #say() {
    const left = Math.round((Date.parse(this.getAttribute('from') ?? '') - Date.now()) / 1000)
    if (!(left > 0)) return this.replaceChildren()
    const [unit, seconds] = units.find(([, seconds]) => left >= 2 * seconds) ?? (['second', 1] as const)
    this.textContent = format.format(Math.floor(left / seconds), unit)
    // Again when the number changes; a day at most, for longer waits overflow.
    this.#timer = setTimeout(() => this.#say(), Math.min(((left % seconds) + 1) * 1000, 86_400_000))
  }
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const
const format = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en-US')
