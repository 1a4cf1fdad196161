/**
 * Counts whole HTTP/1.1 responses in the bytes of one connection, without keeping their bodies:
 * it must cost far less than the server that is measured. Knows Content-Length and chunked bodies.
 */
export interface ResponseCounter {
  /** Takes the next bytes; calls back once for each response that ended in them. */
  take(bytes: Buffer): void
}

const HEAD_END = Buffer.from('\r\n\r\n')
const CHUNKS_END = Buffer.from('0\r\n\r\n')
const NOTHING = Buffer.alloc(0)

export function createResponseCounter(onResponse: (status: number) => void): ResponseCounter {
  let status = 0
  let left = 0
  let isChunked = false
  let held: Buffer = NOTHING

  function take(incoming: Buffer) {
    let bytes = held.length > 0 ? Buffer.concat([held, incoming]) : incoming
    held = NOTHING
    while (bytes.length > 0) {
      if (left > 0) {
        const skipped = Math.min(left, bytes.length)
        left -= skipped
        bytes = bytes.subarray(skipped)
        if (left === 0) end()
      } else if (isChunked) {
        const at = bytes.indexOf(CHUNKS_END)
        if (at < 0) return hold(bytes.subarray(Math.max(0, bytes.length - CHUNKS_END.length + 1)))
        bytes = bytes.subarray(at + CHUNKS_END.length)
        end()
      } else {
        const at = bytes.indexOf(HEAD_END)
        if (at < 0) return hold(bytes)
        begin(bytes.toString('latin1', 0, at))
        bytes = bytes.subarray(at + HEAD_END.length)
        if (left === 0 && !isChunked) end()
      }
    }
  }

  // The bytes belong to a buffer that the socket fills anew.
  function hold(bytes: Buffer) {
    held = Buffer.from(bytes)
  }

  function begin(head: string) {
    status = Number(head.slice(9, 12))
    isChunked = /\r\ntransfer-encoding: *chunked/i.test(head)
    left = isChunked ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
  }

  function end() {
    isChunked = false
    onResponse(status)
  }

  return { take }
}
