import { attachProof } from './proof.ts'

type Widget = {
  render(
    place: HTMLElement,
    options: {
      sitekey: string
      callback: () => void
      'expired-callback': () => void
      'error-callback': () => void
    },
  ): unknown
  /** Waits until the provider's script is ready; hCaptcha is at once. */
  ready?(then: () => void): void
  /** Of reCAPTCHA v3 alone. */
  execute?(siteKey: string, options: { action: string }): Promise<string>
}

/** As each provider's documentation gives it; `render=explicit` leaves the place to us. */
const scripts: Readonly<Record<string, { name: string; src: string }>> = {
  recaptcha: { name: 'grecaptcha', src: 'https://www.google.com/recaptcha/api.js?render=' },
  hcaptcha: { name: 'hcaptcha', src: 'https://js.hcaptcha.com/1/api.js?render=' },
  turnstile: { name: 'turnstile', src: 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=' },
}

/** A score is taken for two minutes; so long before sending it is fetched. */
const scoreFreshMs = 90_000

/** Starts the captcha of a form whose sender has begun to write, and says in the form's box how far it is. */
export function startCaptcha(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('.captcha')
  const state = box?.querySelector('.captcha-state')
  const say = (how: 'checking' | 'verified' | 'failed') => {
    if (!box || !state || box.dataset['state'] === how) return
    box.dataset['state'] = how
    state.textContent = box.dataset[how] ?? ''
  }
  const script = scripts[box?.dataset['provider'] ?? '']
  if (!box || !script) return attachProof(form, say)
  say('checking')
  load(script.name, script.src + (box.dataset['scored'] === undefined ? 'explicit' : siteKeyOf(box)))
    .then((widget) => {
      if (box.dataset['scored'] === undefined) show(widget, box, say)
      else score(widget, box, form, say)
    })
    .catch(() => say('failed'))
}

const siteKeyOf = (box: HTMLElement) => box.dataset['siteKey'] ?? ''

type Say = (how: 'checking' | 'verified' | 'failed') => void

function show(widget: Widget, box: HTMLElement, say: Say): void {
  const place = box.querySelector<HTMLElement>('.captcha-widget')
  if (!place) return
  widget.render(place, {
    sitekey: siteKeyOf(box),
    callback: () => say('verified'),
    'expired-callback': () => say('checking'),
    'error-callback': () => say('failed'),
  })
}

/** Keeps a fresh score in a field of the form. */
function score(widget: Widget, box: HTMLElement, form: HTMLFormElement, say: Say): void {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'g-recaptcha-response'
  form.append(field)
  let due = 0
  const fetchScore = async () => {
    if (Date.now() < due) return
    due = Date.now() + scoreFreshMs
    try {
      field.value = (await widget.execute?.(siteKeyOf(box), { action: 'inquire' })) ?? ''
      say(field.value ? 'verified' : 'failed')
    } catch {
      say('failed')
    }
  }
  form.addEventListener('focusin', () => void fetchScore())
  void fetchScore()
}

function load(name: string, src: string): Promise<Widget> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = src
    script.addEventListener('error', () => reject(new Error('not loaded')))
    script.addEventListener('load', () => {
      const widget = (globalThis as unknown as Record<string, Widget | undefined>)[name]
      if (!widget) return reject(new Error('not there'))
      if (widget.ready) widget.ready(() => resolve(widget))
      else resolve(widget)
    })
    document.head.append(script)
  })
}
