import { randomBytes } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Log } from '../log/log.ts'
import { loggedPath, pathOf } from './access-path.ts'
import { type ClientAddressReader, createClientAddressReader } from './client-address.ts'
import { createReadyTally } from './ready-tally.ts'
import { readBody } from './request-body.ts'

/** What a request handler finds beside the request (Hono: `c.env`). */
export interface FrontBindings {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly requestId: string
  readonly clientAddress: string
  /** Its lines carry the request's id. */
  readonly log: Log
  /** The route's pattern for the access line; without it the path is logged with its tokens masked. */
  route?: string
}

/** Answers at once from memory, or says false and has done nothing. */
export type ReadyHandler = (req: IncomingMessage, res: ServerResponse) => boolean

/** A request whose body is read, for handlers on which the cost of web-standard wrappers would show. */
export interface PlainRequest {
  readonly body: Buffer<ArrayBuffer>
  readonly contentType: string
  readonly bindings: FrontBindings
}

export interface PlainAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer<ArrayBuffer>
}

/** Must not throw: what goes wrong is an answer, too. */
export type PlainHandler = (request: PlainRequest) => Promise<PlainAnswer>

export interface FrontOptions {
  fetch: (request: Request, bindings: FrontBindings) => Response | Promise<Response>
  log: Log
  /** Asked in turn before `fetch`. */
  ready?: readonly ReadyHandler[]
  /** Asked instead of `fetch`, by method and path: `POST /inquire`. */
  plain?: Readonly<Record<string, PlainHandler>>
  /** Sent with every answer of `fetch` that does not set them itself. */
  headers?: Readonly<Record<string, string>>
  trustedProxies?: readonly string[]
  /** What is said when `fetch` was not reached or failed: 400, 413, 500. */
  errorPage?: (status: number, requestId: string) => { type: string; body: string | Buffer<ArrayBuffer> }
  limits?: Partial<FrontLimits>
}

export interface FrontLimits {
  /** Largest request body in bytes, by method and path. */
  bodyBytes: number | ((req: IncomingMessage) => number)
  headerBytes: number
  /** Until the header lines are in. */
  headersMs: number
  /** Until the whole request is in. */
  requestMs: number
  /** How long an idle connection stays; longer than the usual 60 s of load balancers, so that they close first. */
  idleMs: number
  /** How long an answer may stand still because its client reads nothing; longer than open desks wait for a sign of life. */
  stalledMs: number
}

export interface Front {
  readonly server: http.Server
  listen(at: { host: string; port: number }): Promise<AddressInfo>
  /** Accepts nothing new and resolves when all in flight is answered; after `graceMs` the rest is cut off. */
  stop(graceMs?: number): Promise<void>
}

/** The adapter takes `rawBody` as the request's body. */
type ReadRequest = IncomingMessage & { rawBody: Buffer; bindings: FrontBindings }

const defaultLimits: FrontLimits = {
  bodyBytes: 1024 * 1024,
  headerBytes: 16 * 1024,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 65_000,
  stalledMs: 60_000,
}

export function createFront(options: FrontOptions): Front {
  const { log, ready = [], errorPage = plainErrorPage } = options
  const limits = { ...defaultLimits, ...options.limits }
  const headers = Object.entries(options.headers ?? {})
  const readAddress = createClientAddressReader(options.trustedProxies ?? [])
  const nextRequestId = createRequestIds()
  const tallyReady = createReadyTally(log)
  let isStopping = false

  const server = http.createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: 5000,
    },
    (req, res) => {
      for (const handle of ready) {
        if (handle(req, res)) return tallyReady(req, res)
      }
      void answer(req, res)
    },
  )

  // None of the limits above counts while an answer is under way.
  server.setTimeout(limits.stalledMs)

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse) {
    const startedAt = performance.now()
    const bindings = createBindings(incoming, outgoing, nextRequestId(), readAddress, log)
    outgoing.on('close', () => {
      log.info('request', {
        id: bindings.requestId,
        method: incoming.method,
        path: bindings.route ?? loggedPath(pathOf(incoming)),
        status: outgoing.statusCode,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        cutOff: outgoing.writableFinished ? undefined : true,
      })
      if (isStopping) setImmediate(() => server.closeIdleConnections())
    })
    const most = typeof limits.bodyBytes === 'number' ? limits.bodyBytes : limits.bodyBytes(incoming)
    const body = await readBody(incoming, most)
    if (body === 'cut-off') return
    const plain = options.plain?.[`${incoming.method} ${pathOf(incoming)}`]
    if (plain && body !== 'too-large') return answerPlainly(plain, body, bindings)
    for (const [name, value] of headers) outgoing.setHeader(name, value)
    outgoing.setHeader('X-Request-Id', bindings.requestId)
    if (isStopping) outgoing.setHeader('Connection', 'close')
    if (body === 'too-large') return sendError(bindings, 413)
    const read: ReadRequest = Object.assign(incoming, { rawBody: body, bindings })
    await listener(read, outgoing)
  }

  async function answerPlainly(handle: PlainHandler, body: Buffer<ArrayBuffer>, bindings: FrontBindings) {
    const contentType = bindings.incoming.headers['content-type'] ?? ''
    const answer = await handle({ body, contentType, bindings })
    bindings.outgoing.writeHead(answer.status, {
      ...options.headers,
      'X-Request-Id': bindings.requestId,
      ...(isStopping && { Connection: 'close' }),
      ...answer.headers,
      'Content-Length': Buffer.byteLength(answer.body),
    })
    bindings.outgoing.end(answer.body)
  }

  const listener = getRequestListener(
    async (request, { incoming }) => {
      const { bindings } = incoming as ReadRequest
      try {
        return await options.fetch(request, bindings)
      } catch (error) {
        bindings.log.error('request.failed', { error })
        return errorResponse(500, bindings.requestId)
      }
    },
    {
      // The body is read already.
      autoCleanupIncoming: false,
      // Reached before `fetch` only: an address or a Host header that makes no URL.
      errorHandler: () => errorResponse(400, nextRequestId()),
    },
  )

  function errorResponse(status: number, requestId: string): Response {
    const { type, body } = errorPage(status, requestId)
    return new Response(body, { status, headers: { 'Content-Type': type } })
  }

  function sendError({ outgoing, requestId }: FrontBindings, status: number) {
    const { type, body } = errorPage(status, requestId)
    // What the client still sends is not read, so the connection cannot serve another request.
    outgoing.writeHead(status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      Connection: 'close',
    })
    outgoing.end(body)
  }

  return {
    server,
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen({ host, port }, () => {
          server.off('error', reject)
          resolve(server.address() as AddressInfo)
        })
      }),
    stop: (graceMs = 10_000) => {
      isStopping = true
      return new Promise((resolve) => {
        const cutOff = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(cutOff)
          resolve()
        })
      })
    },
  }
}

function createBindings(
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
    get clientAddress() {
      return (clientAddress ??= readAddress(incoming))
    },
    get log() {
      return (log ??= parentLog.child({ id: requestId }))
    },
  }
}

/** Short, and unique across servers and restarts: a random start and a count. */
function createRequestIds(): () => string {
  const start = randomBytes(6).toString('base64url')
  let count = 0
  return () => `${start}-${(++count).toString(36)}`
}

function plainErrorPage(status: number, requestId: string) {
  return {
    type: 'text/plain; charset=utf-8',
    body: `${status} ${http.STATUS_CODES[status] ?? ''}\nRequest ${requestId}\n`,
  }
}
