import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding } from './accept-encoding.ts'
import { compressBrotli, COMPRESS_FROM_BYTES, compressGzip } from './compress.ts'
import { rawHeader } from './raw-header.ts'

/** A response whose bytes and header lines are made once and then sent as they are, by content coding. */
export interface ReadyResponse {
  readonly status: number
  readonly etag: string
  /** Memory held, all codings made so far. */
  readonly byteLength: number
  /** Answers a GET or HEAD: 304 where the client has it, else the best coding at hand. */
  send(req: IncomingMessage, res: ServerResponse): void
  /** The same choice for those who have web-standard headers. */
  variantFor(headers: Headers): ReadyVariant
  /** Makes the compressed codings now; without this, the first request that could use one starts it. */
  compress(): Promise<void>
}

export interface ReadyVariant {
  readonly encoding: Encoding
  readonly bytes: Buffer<ArrayBuffer>
  readonly etag: string
  /** Names and values in turn, as `writeHead` takes them. */
  readonly head: readonly string[]
  readonly notModifiedHead: readonly string[]
}

export interface ReadyResponseOptions {
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

const compressors = { gzip: compressGzip, br: compressBrotli }

export function createReadyResponse(options: ReadyResponseOptions): ReadyResponse {
  const { status = 200, headers, compressed = {} } = options
  const body = asBuffer(options.body)
  const isCompressible = (options.isCompressible ?? true) && body.length >= COMPRESS_FROM_BYTES
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const identity = createVariant('identity', body)
  const variants: Record<Encoding, ReadyVariant | undefined> = {
    identity,
    gzip: isCompressible && compressed.gzip ? createVariant('gzip', asBuffer(compressed.gzip)) : undefined,
    br: isCompressible && compressed.br ? createVariant('br', asBuffer(compressed.br)) : undefined,
  }
  const inProgress = new Map<Encoding, Promise<void>>()
  let byteLength = body.length
  for (const variant of [variants.gzip, variants.br]) byteLength += variant?.bytes.length ?? 0

  function createVariant(encoding: Encoding, bytes: Buffer<ArrayBuffer>): ReadyVariant {
    // Strong tags differ by coding (RFC 9110, 8.8.3).
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
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

  function variantOf(acceptEncoding: string | undefined): ReadyVariant {
    if (!isCompressible) return identity
    const encoding = chooseEncoding(acceptEncoding)
    const variant = variants[encoding]
    if (variant) return variant
    void make(encoding)
    return identity
  }

  function make(encoding: Encoding): Promise<void> {
    if (encoding === 'identity' || variants[encoding]) return Promise.resolve()
    let running = inProgress.get(encoding)
    if (!running) {
      running = compressors[encoding](body)
        // What cannot be compressed is sent as it is.
        .catch(() => body)
        .then((bytes) => add(encoding, bytes))
      inProgress.set(encoding, running)
    }
    return running
  }

  function add(encoding: Encoding, bytes: Buffer) {
    inProgress.delete(encoding)
    // Not smaller: identity stands in, so that it is not tried again.
    const isSmaller = bytes.length < body.length
    variants[encoding] = isSmaller ? createVariant(encoding, asBuffer(bytes)) : identity
    if (!isSmaller) return
    byteLength += bytes.length
    options.onCompressed?.(bytes.length)
  }

  function send(req: IncomingMessage, res: ServerResponse) {
    const variant = variantOf(rawHeader(req.rawHeaders, 'accept-encoding'))
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
    variantFor: (requestHeaders) => variantOf(requestHeaders.get('accept-encoding') ?? undefined),
    compress: async () => {
      if (isCompressible) await Promise.all([make('gzip'), make('br')])
    },
  }
}

/** Whether an `If-None-Match` header names the tag (weak comparison, RFC 9110, 13.1.2). */
export function isMatch(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

function asBuffer(bytes: string | Uint8Array): Buffer<ArrayBuffer> {
  return Buffer.from(bytes as Uint8Array<ArrayBuffer>)
}
