import { isOnPath } from '../../../kernel/path-pattern.ts'
import { openTabChannel, whileLeading } from '../../../kernel/tabs.ts'

type Told = readonly {
  id: string
  revision: string
  pages: readonly string[] | null
  /** It takes the front page's place. */
  isGravest: boolean
  html: string
}[]
/** A tab that has just been seen asks the one that holds the stream how things stand. */
type Message = { kind: 'alerts'; alerts: Told } | { kind: 'asked' }

const refusedMs = 60_000

/**
 * Keeps the alerts of an open page as they are now. One stream for all tabs of a browser, held by one that can be seen: over HTTP/1.1 a
 * browser opens six connections to a server, and a seventh tab would wait for ever. Tabs in another language hear of the same alerts in
 * other words, at an address of their own. It begins once the page has loaded.
 */
export class LiveAlerts extends HTMLElement {
  readonly #stream = this.getAttribute('stream') ?? ''
  #turn: AbortController | null = null
  #last: Told | null = null
  #channel: ReturnType<typeof openTabChannel<Message>> | null = null

  connectedCallback() {
    if (document.readyState === 'complete') this.#begin()
    else addEventListener('load', () => setTimeout(() => this.#begin()), { once: true })
  }

  #begin() {
    this.#channel = openTabChannel<Message>(this.#stream, (message) => {
      if (message.kind === 'alerts') this.#show(message.alerts)
      else if (this.#turn && this.#last) this.#channel?.tell({ kind: 'alerts', alerts: this.#last })
    })
    document.addEventListener('visibilitychange', () => this.#follow())
    this.#follow()
  }

  #follow() {
    if (document.visibilityState === 'hidden') {
      this.#turn?.abort()
      this.#turn = null
    } else if (!this.#turn) {
      this.#turn = new AbortController()
      this.#channel?.tell({ kind: 'asked' })
      whileLeading(this.#stream, this.#turn.signal, () => this.#listen())
    }
  }

  #listen() {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource(this.#stream)
      source.addEventListener('alerts', ({ data }) => {
        const alerts: Told = JSON.parse(data)
        this.#show(alerts)
        this.#channel?.tell({ kind: 'alerts', alerts })
      })
      source.addEventListener('error', () => {
        // A lost connection the browser makes anew by itself. When the server says no, it gives up for good.
        if (source.readyState === EventSource.CLOSED)
          timer = setTimeout(open, refusedMs * (1 + Math.random()))
      })
    }
    open()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }

  /** An emergency's own page: other words, or the end of it, show on the page as it is now. */
  #giveWay(about: string, alerts: Told, isFirst: boolean) {
    const gravest = alerts.filter(({ isGravest }) => isGravest).map(({ revision }) => revision)
    if (about === gravest.join(' ')) return
    // A page that differs as soon as it is there must not load itself without end.
    setTimeout(() => location.reload(), (isFirst ? 10_000 : 0) + 500 * Math.random())
  }

  /** Changes only what differs, so that nothing is read out twice and a focus stays where it is. */
  #show(alerts: Told) {
    const isFirst = this.#last === null
    this.#last = alerts
    const about = this.getAttribute('emergency')
    if (about !== null) return this.#giveWay(about, alerts, isFirst)
    const wanted = alerts.filter(({ pages }) => !pages || isOnPath(pages, location.pathname))
    const hadFocus = this.contains(document.activeElement)
    for (const shown of this.querySelectorAll('site-alert'))
      if (!wanted.some((each) => isSame(each, shown))) shown.remove()
    let before: Element | null = null
    for (const each of wanted) {
      const shown: Element = [...this.children].find((one) => isSame(each, one)) ?? arriving(each.html)
      const next: Element | null = before ? before.nextElementSibling : this.firstElementChild
      if (shown !== next) this.insertBefore(shown, next)
      // One that this reader has closed takes itself out again.
      if (shown.isConnected) before = shown
    }
    if (hadFocus && !this.contains(document.activeElement))
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
}

const isSame = ({ id, revision }: Told[number], shown: Element) =>
  shown.id === id && shown.getAttribute('revision') === revision

/** Markup of our own server. What arrives on an open page is read out at once; what stood there from the start is not. */
function arriving(html: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  template.content.querySelector('[role=status]')?.setAttribute('role', 'alert')
  return template.content.firstElementChild ?? document.createElement('site-alert')
}
