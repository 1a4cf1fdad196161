import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding } from './accept-encoding.ts'
import { compressFromBytes, compressors, quickCompressors } from './compress.ts'
import { rawHeader } from './raw-header.ts'

/** A response whose bytes and header lines are made once and then sent as they are, by content coding. */
export type ReadyResponse = {
  readonly status: number
  readonly etag: string
  /** Memory held, all codings made so far. */
  readonly byteLength: number
  /** Answers a GET or HEAD: 304 where the client has it, else the best coding, made quickly where it is not at hand. */
  send(req: IncomingMessage, res: ServerResponse): void
  /** The same choice for those who have web-standard headers. */
  variantFor(headers: Headers): Promise<ReadyVariant>
  /** Makes the compressed codings now; without this, the first request that could use one starts it. */
  compress(): Promise<void>
}

export type ReadyVariant = {
  readonly encoding: Encoding
  readonly bytes: Buffer<ArrayBuffer>
  readonly etag: string
  /** Names and values in turn, as `writeHead` takes them. */
  readonly head: readonly string[]
  readonly notModifiedHead: readonly string[]
}

export type ReadyResponseOptions = {
  status?: number
  headers: Readonly<Record<string, string>>
  body: string | Uint8Array
  /** False for what is compressed by its own format (fonts, pictures). */
  isCompressible?: boolean
  /** Compressed before, by the build. */
  compressed?: { gzip?: Uint8Array; br?: Uint8Array }
  /** Told when a coding is added, with the bytes it takes. */
  onCompressed?: (addedBytes: number) => void
}

type Making = { readonly quick: Promise<void>; readonly best: Promise<void> }

export function createReadyResponse(options: ReadyResponseOptions): ReadyResponse {
  const { status = 200, headers, compressed = {} } = options
  const body = asBuffer(options.body)
  const isCompressible = (options.isCompressible ?? true) && body.length >= compressFromBytes
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const identity = createVariant('identity', body)
  const variants: Record<Encoding, ReadyVariant | undefined> = {
    identity,
    gzip: isCompressible && compressed.gzip ? createVariant('gzip', asBuffer(compressed.gzip)) : undefined,
    br: isCompressible && compressed.br ? createVariant('br', asBuffer(compressed.br)) : undefined,
  }
  const inProgress = new Map<Encoding, Making>()
  let byteLength = body.length
  for (const variant of [variants.gzip, variants.br]) byteLength += variant?.bytes.length ?? 0

  /** @param isFinal whether these are the bytes of that coding from now on */
  function createVariant(
    encoding: Encoding,
    bytes: Buffer<ArrayBuffer>,
    isFinal: boolean = true,
  ): ReadyVariant {
    // Strong tags differ by coding, and stand for the same bytes each time (RFC 9110, 8.8.3).
    const tag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
    const etag = isFinal ? tag : `W/${tag}`
    // In small letters: Node makes them small for every answer, to see which lines it must add itself.
    const shared = ['etag', etag]
    if (isCompressible) shared.push('vary', 'Accept-Encoding')
    const contentHead: string[] = []
    for (const [name, value] of Object.entries(headers)) {
      const lower = name.toLowerCase()
      if (/^content-(?!security|type-options)/.test(lower)) contentHead.push(lower, value)
      else shared.push(lower, value)
    }
    if (encoding !== 'identity') contentHead.push('content-encoding', encoding)
    contentHead.push('content-length', String(bytes.length))
    return { encoding, bytes, etag, head: [...contentHead, ...shared], notModifiedHead: shared }
  }

  /** At once where it is there, as nearly always. */
  function variantOf(acceptEncoding: string | undefined): ReadyVariant | Promise<ReadyVariant> {
    const encoding = isCompressible ? chooseEncoding(acceptEncoding) : 'identity'
    return variants[encoding] ?? quickVariant(encoding)
  }

  async function quickVariant(encoding: Encoding): Promise<ReadyVariant> {
    await make(encoding)?.quick
    return variants[encoding] ?? identity
  }

  /** Quickly first, so that nobody waits, then as small as it gets, for all who come after. */
  function make(encoding: Encoding): Making | undefined {
    if (encoding === 'identity') return
    let making = inProgress.get(encoding)
    if (!making && !variants[encoding]) {
      const quick = add(encoding, quickCompressors)
      making = { quick, best: quick.then(() => add(encoding, compressors)) }
      inProgress.set(encoding, making)
      void making.best.then(() => inProgress.delete(encoding))
    }
    return making
  }

  async function add(encoding: Exclude<Encoding, 'identity'>, by: typeof compressors): Promise<void> {
    // What cannot be compressed is sent as it is.
    const bytes = await by[encoding](body).catch(() => body)
    const before = variants[encoding] ?? identity
    // Not smaller: identity stands in, so that it is not tried again.
    const isSmaller = bytes.length < body.length
    variants[encoding] = isSmaller ? createVariant(encoding, asBuffer(bytes), by === compressors) : identity
    const sizeOf = (variant: ReadyVariant) => (variant === identity ? 0 : variant.bytes.length)
    const added = sizeOf(variants[encoding]) - sizeOf(before)
    if (added === 0) return
    byteLength += added
    options.onCompressed?.(added)
  }

  function send(req: IncomingMessage, res: ServerResponse) {
    const variant = variantOf(rawHeader(req.rawHeaders, 'accept-encoding'))
    if (variant instanceof Promise) void variant.then((made) => sendVariant(req, res, made))
    else sendVariant(req, res, variant)
  }

  function sendVariant(req: IncomingMessage, res: ServerResponse, variant: ReadyVariant) {
    const ifNoneMatch = rawHeader(req.rawHeaders, 'if-none-match')
    if (ifNoneMatch !== undefined && status === 200 && isMatch(ifNoneMatch, variant.etag)) {
      res.writeHead(304, variant.notModifiedHead as string[])
      res.end()
      return
    }
    res.writeHead(status, variant.head as string[])
    if (req.method === 'HEAD') res.end()
    else res.end(variant.bytes)
  }

  return {
    status,
    etag: identity.etag,
    get byteLength() {
      return byteLength
    },
    send,
    variantFor: async (requestHeaders) => variantOf(requestHeaders.get('accept-encoding') ?? undefined),
    compress: async () => {
      if (isCompressible) await Promise.all([make('gzip')?.best, make('br')?.best])
    },
  }
}

/** Whether an `If-None-Match` header names the tag (weak comparison, RFC 9110, 13.1.2). */
export function isMatch(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true
  const strong = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => strong(tag) === strong(etag))
}

function asBuffer(bytes: string | Uint8Array): Buffer<ArrayBuffer> {
  return Buffer.from(bytes as Uint8Array<ArrayBuffer>)
}
