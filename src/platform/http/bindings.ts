import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../log/log.ts'
import type { ClientAddressReader } from './client-address.ts'
import { noBody } from './request-body.ts'

/** What a request handler finds beside the request (Hono: `c.env`). */
export type FrontBindings = {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly requestId: string
  readonly clientAddress: string
  /** Its lines carry the request's id. */
  readonly log: Log
  /** The request's body, read up to the limit of its address; empty where the route reads it as a stream. */
  readonly body: Buffer<ArrayBuffer>
  /** The route's pattern for the access line; without it the path is logged with its tokens masked. */
  route?: string
}

export function createBindings(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  requestId: string,
  readAddress: ClientAddressReader,
  parentLog: Log,
): FrontBindings {
  let clientAddress: string | undefined
  let log: Log | undefined
  return {
    incoming,
    outgoing,
    requestId,
    body: noBody,
    get clientAddress() {
      return (clientAddress ??= readAddress(incoming))
    },
    get log() {
      return (log ??= parentLog.child({ id: requestId }))
    },
  }
}

/** Short, and unique across servers and restarts: a random start and a count. */
export function createRequestIds(): () => string {
  const start = randomBytes(6).toString('base64url')
  let count = 0
  return () => `${start}-${(++count).toString(36)}`
}
