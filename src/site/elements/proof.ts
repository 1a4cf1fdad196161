import { holdSubmit } from './proof/hold-submit.ts'

const challengeAddress = '/inquire/challenge'
/** The server takes a proof for two hours. */
const freshForMs = 100 * 60_000
const retryAfterMs = 30_000

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
  holdSubmit(
    form,
    () => solving,
    () => {
      dueAt = 0
      field.value = ''
    },
  )
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
