import type { IncomingMessage } from 'node:http'

export const noBody = Buffer.alloc(0)

/** So far a client that sends too much is listened to: a connection that is closed in its face is reset, and it never sees the answer. */
const maxDiscardedBytes = 32 * 1024 * 1024

/** The whole body of a request, or why there is none: it is larger than `maxBytes`, or the client went away. */
export function readBody(
  req: IncomingMessage,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer> | 'too-large' | 'cut-off'> {
  const { 'content-length': declared, 'transfer-encoding': coding } = req.headers
  if (coding === undefined && (declared === undefined || declared === '0')) {
    req.resume()
    return Promise.resolve(noBody)
  }
  if (Number(declared) > maxDiscardedBytes) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    let chunks: Buffer<ArrayBuffer>[] = []
    let length = 0
    req.on('data', (chunk: Buffer<ArrayBuffer>) => {
      length += chunk.length
      if (length <= maxBytes) chunks.push(chunk)
      else chunks = []
      if (length <= maxDiscardedBytes) return
      req.pause()
      resolve('too-large')
    })
    req.on('end', () => {
      if (length > maxBytes) resolve('too-large')
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer<ArrayBuffer>) : Buffer.concat(chunks, length))
    })
    req.on('error', () => resolve('cut-off'))
    req.on('close', () => resolve('cut-off'))
  })
}
