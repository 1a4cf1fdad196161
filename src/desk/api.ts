import { hc, type InferResponseType } from 'hono/client'
import type { DeskApi, DeskError } from '../api/desk/index.ts'
import type { ErrorCode } from '../kernel/errors.ts'
import { interpret } from '../messages/desk-message.ts'

const address = '/api/desk'
const headers = { 'content-type': 'application/json' }
let asking = new AbortController()

/** The typed client of `/api/desk`. */
export const api = hc<DeskApi>(address, {
  headers,
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, { ...init, signal: asking.signal }),
})

/** Goes on asking while `api` has stopped. */
export const lastApi = hc<DeskApi>(address, { headers })

/**
 * Ends what is under way and asks nothing more, for who signs out: what the server took up later would be refused, and a refusal that
 * came late would end the session of the next person at this browser.
 * @returns asks again
 */
export function stopAsking(): () => void {
  asking.abort()
  return () => {
    asking = new AbortController()
  }
}

/** Why there is no answer: a refusal of the core, an error inside (`internal`), or no connection at all (`offline`). */
export class DeskFailure extends Error {
  readonly code: ErrorCode | 'internal' | 'offline'
  readonly fields: Readonly<Record<string, string>>
  readonly requestId: string

  constructor(
    code: DeskFailure['code'],
    message: string,
    fields: DeskFailure['fields'] = {},
    requestId = '',
  ) {
    super(message)
    this.code = code
    this.fields = fields
    this.requestId = requestId
  }
}

type Answer = { ok: boolean; status: number; headers: Headers; json(): Promise<unknown> }
type Good<Given extends Answer> = InferResponseType<() => Promise<Given>>

/**
 * The body of an answer, as the API types it.
 * @throws DeskFailure for everything else
 */
export async function ask<Given extends Answer>(request: Promise<Given>): Promise<Good<Given>> {
  const answer = await request.catch(() => {
    throw new DeskFailure('offline', '')
  })
  const body = await answer.json().catch(() => {
    // Cut off on the way, as where the page is being left: nothing is not what was asked for.
    if (answer.ok) throw new DeskFailure('offline', '')
    return null
  })
  if (answer.ok) return asGood<Given>(body)
  throw asFailure(body, answer)
}

/** Holds because client and server are built from one source and `hc` types the answer by its route. */
const asGood = <Given extends Answer>(body: unknown) => body as Good<Given>

function asFailure(body: unknown, { status, headers }: Answer): DeskFailure {
  const error = (body as Partial<DeskError> | null)?.error
  if (error?.code === 'internal') return new DeskFailure('internal', '', {}, error.requestId)
  if (error) return asRefusal(error)
  // A proxy that finds no server behind it answers in its own words.
  if (status >= 502) return new DeskFailure('offline', '')
  return new DeskFailure('internal', '', {}, headers.get('x-request-id') ?? String(status))
}

/** A refusal in the language of the desk. Where the message is what the fields say, each is said by itself. */
export function asRefusal({
  code,
  message,
  fields,
}: Extract<DeskError['error'], { message: string }>): DeskFailure {
  const said = Object.entries(fields).map(([name, text]) => [name, interpret(text)] as const)
  const ofFields = Object.values(fields)
  const isOfFields = [ofFields.join('. '), ofFields.join(' ')].includes(message) && message !== ''
  return new DeskFailure(
    code,
    isOfFields ? said.map(([, text]) => text).join('. ') : interpret(message),
    Object.fromEntries(said),
  )
}
