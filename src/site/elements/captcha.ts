import { attachProof } from './proof.ts'
import { holdSubmit } from './proof/hold-submit.ts'

type Widget = {
  render(
    place: HTMLElement,
    options: {
      sitekey: string
      size: 'normal' | 'compact'
      theme: 'light' | 'dark'
      /** Of Turnstile alone; the others take it in the address of their script. */
      language: string
      callback: () => void
      'expired-callback': () => void
      'error-callback': () => void
    },
  ): unknown
  /** Takes back an answer that was spent. */
  reset(widget: unknown): void
  /** Of Google alone: its script is there before what it brings. Turnstile has a method of this name which throws for a script that came later. */
  ready?(then: () => void): void
  /** Of reCAPTCHA v3 alone. */
  execute?(siteKey: string, options: { action: string }): Promise<string>
}

/** As each provider's documentation gives it; `render=explicit` leaves the place to us. */
const scripts: Readonly<Record<string, { name: string; src: string }>> = {
  recaptcha: { name: 'grecaptcha', src: 'https://www.google.com/recaptcha/api.js' },
  hcaptcha: { name: 'hcaptcha', src: 'https://js.hcaptcha.com/1/api.js' },
  turnstile: { name: 'turnstile', src: 'https://challenges.cloudflare.com/turnstile/v0/api.js' },
}

/** A network that swallows the provider's address would keep the box checking forever. */
const patienceMs = 10_000
/** A score is taken for two minutes; so long before sending it is fetched. */
const scoreFreshMs = 90_000
/** No provider's box of normal size is wider. */
const normalWidth = 304

type State = 'checking' | 'waiting' | 'verified' | 'failed'
type Say = (state: State) => void

/** Starts the captcha of a form whose sender has begun to write, and says in the form's box how far it is. */
export function startCaptcha(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('.captcha')
  const line = box?.querySelector('.captcha-state')
  const say: Say = (state) => {
    if (!box || !line || box.dataset['state'] === state) return
    box.dataset['state'] = state
    line.textContent = box.dataset[state] ?? ''
  }
  const script = scripts[box?.dataset['provider'] ?? '']
  if (!box || !script) return attachProof(form, say)
  const isScored = box.dataset['scored'] !== undefined
  say('checking')
  const address = `${script.src}?render=${isScored ? siteKeyOf(box) : 'explicit'}&hl=${language()}`
  load(script.name, address)
    .then((widget) => (isScored ? score(widget, box, form, say) : show(widget, box, say)))
    .catch(() => say('failed'))
}

const siteKeyOf = (box: HTMLElement) => box.dataset['siteKey'] ?? ''

/** The page's, by the codes that all three know. */
function language(): string {
  const tag = document.documentElement.lang
  return tag.startsWith('zh') ? 'zh-CN' : (tag.split('-')[0] ?? '')
}

function show(widget: Widget, box: HTMLElement, say: Say): void {
  const place = box.querySelector<HTMLElement>('.captcha-widget')
  if (!place) return
  const shown = widget.render(place, {
    sitekey: siteKeyOf(box),
    size: place.clientWidth < normalWidth ? 'compact' : 'normal',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    language: language(),
    callback: () => say('verified'),
    'expired-callback': () => say('waiting'),
    'error-callback': () => say('failed'),
  })
  say('waiting')
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    widget.reset(shown)
    say('waiting')
  })
}

/** Keeps a fresh score in a field of the form. */
function score(widget: Widget, box: HTMLElement, form: HTMLFormElement, say: Say): void {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'g-recaptcha-response'
  form.append(field)
  let due = 0
  let fetching: Promise<unknown> | null = null
  const fetchScore = async () => {
    try {
      field.value = (await widget.execute?.(siteKeyOf(box), { action: 'inquire' })) ?? ''
      say(field.value ? 'verified' : 'failed')
    } catch {
      field.value = ''
      say('failed')
    }
  }
  const refresh = () => {
    if (Date.now() < due) return
    due = Date.now() + scoreFreshMs
    fetching = fetchScore().finally(() => (fetching = null))
  }
  form.addEventListener('focusin', refresh)
  holdSubmit(
    form,
    () => fetching,
    () => {
      due = 0
      field.value = ''
    },
  )
  refresh()
}

function load(name: string, src: string): Promise<Widget> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = src
    setTimeout(() => reject(new Error('not loaded in time')), patienceMs)
    script.addEventListener('error', () => reject(new Error('not loaded')))
    script.addEventListener('load', () => {
      const widget = (globalThis as unknown as Record<string, Widget | undefined>)[name]
      if (!widget) reject(new Error('not there'))
      else if (name === 'grecaptcha') widget.ready?.(() => resolve(widget))
      else resolve(widget)
    })
    document.head.append(script)
  })
}
