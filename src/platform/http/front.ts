import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Log } from '../log/log.ts'
import { loggedPath, pathOf } from './access-path.ts'
import { createBindings, createRequestIds, type FrontBindings } from './bindings.ts'
import { createClientAddressReader } from './client-address.ts'
import { createReadyTally } from './ready-tally.ts'
import { inTurn } from './pipeline.ts'
import { noBody, readBody } from './request-body.ts'

/** Answers at once from memory, or says false and has done nothing. */
export type ReadyHandler = (req: IncomingMessage, res: ServerResponse) => boolean

/** An answer in full, as it leaves. */
export type PlainAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer<ArrayBuffer>
}

/** Must not throw: what goes wrong is an answer, too. */
export type PlainHandler = (bindings: FrontBindings) => Promise<PlainAnswer>

export type FrontOptions = {
  fetch: (request: Request, bindings: FrontBindings) => Response | Promise<Response>
  log: Log
  /** Asked in turn before `fetch`. */
  ready?: readonly ReadyHandler[]
  /** Asked in place of `fetch`, by method and path (`POST /inquire`): what is too frequent for a router and the web's wrappers. */
  plain?: Readonly<Record<string, PlainHandler>>
  /** Sent with every answer of `fetch` that does not set them itself. */
  headers?: Readonly<Record<string, string>>
  trustedProxies?: readonly string[]
  /** What is said when `fetch` was not reached or failed: 400, 413, 500. */
  errorPage?: ErrorPage
  limits?: Partial<FrontLimits>
}

type FailedRequest = { readonly requestId: string; readonly incoming?: IncomingMessage }

type ErrorPage = (
  status: number,
  request: FailedRequest,
) => { type: string; body: string | Buffer<ArrayBuffer> }

export type FrontLimits = {
  /** Largest request body in bytes; a route may have another, or read a stream without end by itself. */
  bodyBytes: number | ((path: string) => number | 'stream')
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

export type Front = {
  readonly server: http.Server
  listen(at: { host: string; port: number }): Promise<AddressInfo>
  /** Accepts nothing new and resolves when all in flight is answered; after `graceMs` the rest is cut off. */
  stop(graceMs?: number): Promise<void>
}

type ReadRequest = IncomingMessage & { rawBody?: Buffer; bindings: FrontBindings }

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
    inTurn((req, res) => {
      // A server must understand a request in absolute form (RFC 9112, 3.2.2).
      if (req.url?.startsWith('http')) req.url = originForm(req.url)
      // Two hosts are one request to us and another to a proxy before us (RFC 9112, 3.2).
      if (hasTwoHosts(req.rawHeaders)) return answerSafely(req, res, 400)
      try {
        for (const handle of ready) {
          if (handle(req, res)) return tallyReady(req, res)
        }
      } catch (error) {
        return failSafely(res, error)
      }
      answerSafely(req, res)
    }),
  )

  // None of the limits above counts while an answer is under way.
  server.setTimeout(limits.stalledMs)

  // Whatever goes wrong here concerns one request: unhandled, it would end the process.
  function answerSafely(incoming: IncomingMessage, outgoing: ServerResponse, refusal?: number): void {
    answer(incoming, outgoing, refusal).catch((error) => failSafely(outgoing, error))
  }

  function failSafely(outgoing: ServerResponse, error: unknown): void {
    log.error('request.failed', { error })
    outgoing.destroy()
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse, refusal?: number) {
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
    const limit = limitOf(pathOf(incoming))
    const body = refusal || limit === 'stream' ? noBody : await readBody(incoming, limit)
    if (body === 'cut-off') return
    const plain = options.plain?.[`${incoming.method} ${incoming.url}`]
    if (plain && typeof body !== 'string' && !refusal)
      return answerPlainly(plain, Object.assign(bindings, { body }))
    for (const [name, value] of headers) outgoing.setHeader(name, value)
    outgoing.setHeader('X-Request-Id', bindings.requestId)
    if (isStopping) outgoing.setHeader('Connection', 'close')
    if (refusal) return sendError(bindings, refusal)
    if (body === 'too-large') return sendError(bindings, 413)
    const read: ReadRequest = Object.assign(incoming, { bindings: Object.assign(bindings, { body }) })
    // The adapter takes it as the request's body.
    if (limit !== 'stream') read.rawBody = body
    await listener(read, outgoing)
  }

  async function answerPlainly(handle: PlainHandler, bindings: FrontBindings) {
    const { status, headers: own, body } = await handle(bindings)
    bindings.outgoing.writeHead(status, {
      ...options.headers,
      'X-Request-Id': bindings.requestId,
      ...(isStopping && { Connection: 'close' }),
      ...own,
      'Content-Length': Buffer.byteLength(body),
    })
    bindings.outgoing.end(body)
  }

  const limitOf = (path: string) =>
    typeof limits.bodyBytes === 'number' ? limits.bodyBytes : limits.bodyBytes(path)

  const listener = getRequestListener(
    async (request, { incoming }) => {
      const { bindings } = incoming as ReadRequest
      try {
        return await options.fetch(request, bindings)
      } catch (error) {
        bindings.log.error('request.failed', { error })
        return errorResponse(500, bindings)
      }
    },
    {
      // The body is read already.
      autoCleanupIncoming: false,
      // For HTTP/1.0, which needs no Host: health checks of load balancers ask like this.
      hostname: 'localhost',
      // Reached before `fetch` only: an address or a Host header that makes no URL.
      errorHandler: () => errorResponse(400, { requestId: nextRequestId() }),
    },
  )

  function errorResponse(status: number, request: FailedRequest): Response {
    const { type, body } = errorPage(status, request)
    return new Response(body, { status, headers: { 'Content-Type': type } })
  }

  function sendError(bindings: FrontBindings, status: number) {
    const { type, body } = errorPage(status, bindings)
    bindings.outgoing.writeHead(status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      // What a client may still send cannot be told from another request.
      ...(!bindings.incoming.complete && { Connection: 'close' }),
    })
    bindings.outgoing.end(body)
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

function plainErrorPage(status: number, { requestId }: FailedRequest) {
  return {
    type: 'text/plain; charset=utf-8',
    body: `${status} ${http.STATUS_CODES[status] ?? ''}\nRequest ${requestId}\n`,
  }
}

function originForm(url: string): string {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
}
