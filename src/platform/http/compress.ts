import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

// Below this, header lines outweigh what compression saves.
export const COMPRESS_FROM_BYTES = 512

/** Both as small as they get: what is sent often is compressed once. They run beside the main thread. */
export const compressGzip = (body: Buffer): Promise<Buffer> => promisify(gzip)(body, { level: 9 })

export const compressBrotli = (body: Buffer): Promise<Buffer> =>
  promisify<Buffer, object, Buffer>(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })
