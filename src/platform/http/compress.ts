import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

// Below this, header lines outweigh what compression saves.
export const compressFromBytes = 512

// They run beside the main thread.
const asGzip = (body: Buffer, level: number): Promise<Buffer> => promisify(gzip)(body, { level })

const asBrotli = (body: Buffer, quality: number): Promise<Buffer> =>
  promisify<Buffer, object, Buffer>(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })

/** As small as it gets, for what is sent often and compressed once: some tenths of a second for a page. */
export const compressors = {
  gzip: (body: Buffer) => asGzip(body, 9),
  br: (body: Buffer) => asBrotli(body, 11),
}

/** For what is sent once, or to the first who asks: a fifth larger, in some milliseconds. */
export const quickCompressors = {
  gzip: (body: Buffer) => asGzip(body, 4),
  br: (body: Buffer) => asBrotli(body, 4),
}
