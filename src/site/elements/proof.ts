const challengeAddress = '/inquire/challenge'
/** The server takes a proof for two hours. */
const freshForMs = 100 * 60_000
const retryAfterMs = 30_000
const mostHeldMs = 1_000

/**
 * Solves a riddle of the server while the form is being filled in, off the main thread, and sends the proof along.
 * Where that fails the form goes without: a missing proof lowers trust, it shuts nobody out.
 */
export function attachProof(
  form: HTMLFormElement,
  say: (how: 'checking' | 'verified' | 'failed') => void,
): void {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'altcha'
  field.autocomplete = 'off'
  form.append(field)
  let solving: Promise<unknown> | null = null
  let dueAt = 0
  let isHeld = false

  function start() {
    if (solving || Date.now() < dueAt) return
    field.value = ''
    dueAt = Date.now() + freshForMs
    say('checking')
    solving = solveRiddle()
      .then(
        (proof) => {
          field.value = proof
          say('verified')
        },
        () => {
          dueAt = Date.now() + retryAfterMs
          say('failed')
        },
      )
      .finally(() => (solving = null))
  }

  form.addEventListener('focusin', start)
  start()
  // Back from the next page by the browser's memory: the proof is spent.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    isHeld = false
    dueAt = 0
    field.value = ''
  })
  // On the document, so that what listens at the form has decided already.
  document.addEventListener('submit', (event) => {
    if (event.target !== form || event.defaultPrevented || !solving) return
    event.preventDefault()
    if (isHeld) return
    isHeld = true
    // Without a second `submit` event, which others would take for a second press of the button.
    const send = () => HTMLFormElement.prototype.submit.call(form)
    void Promise.race([solving, new Promise((resolve) => setTimeout(resolve, mostHeldMs))]).then(send)
  })
}

/** The proof as the form sends it, the ALTCHA payload: base64 over JSON. */
async function solveRiddle(): Promise<string> {
  // Coming back to a page, a browser would else take an old riddle from its memory.
  const response = await fetch(challengeAddress, { cache: 'no-store' })
  // 204: this school asks for none.
  if (response.status !== 200) throw new Error(String(response.status))
  const challenge: unknown = await response.json()
  const solution = await solveInWorker(challenge)
  return btoa(JSON.stringify({ challenge, solution }))
}

function solveInWorker(challenge: unknown): Promise<object> {
  const worker = new Worker(new URL('./proof/solver.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<object>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => (data ? resolve(data) : reject(new Error('not solved'))))
    worker.addEventListener('error', () => reject(new Error('no worker')))
  })
  worker.postMessage(challenge, [])
  return answer.finally(() => worker.terminate())
}
