import type { IncomingMessage } from 'node:http'

const NO_BODY = Buffer.alloc(0)

/** The whole body of a request, or why there is none: larger than `mostBytes`, or the client went away. */
export function readBody(
  req: IncomingMessage,
  mostBytes: number,
): Promise<Buffer<ArrayBuffer> | 'too-large' | 'cut-off'> {
  const { 'content-length': declared, 'transfer-encoding': coding } = req.headers
  if (coding === undefined && (declared === undefined || declared === '0')) {
    req.resume()
    return Promise.resolve(NO_BODY)
  }
  if (Number(declared) > mostBytes) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const chunks: Buffer<ArrayBuffer>[] = []
    let length = 0
    req.on('data', (chunk: Buffer<ArrayBuffer>) => {
      length += chunk.length
      if (length > mostBytes) {
        req.pause()
        resolve('too-large')
      } else chunks.push(chunk)
    })
    req.on('end', () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer<ArrayBuffer>) : Buffer.concat(chunks, length)),
    )
    req.on('error', () => resolve('cut-off'))
    req.on('close', () => resolve('cut-off'))
  })
}
