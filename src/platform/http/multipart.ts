import { Busboy } from '@fastify/busboy'

const maxFields = 1_000

/**
 * The text fields of a `multipart/form-data` body; files are left out. Node's own parser takes only boundaries of 27 characters and more,
 * and RFC 2046 allows 1 to 70.
 * @throws where the body is damaged or its header names no boundary
 */
export function readMultipartFields(
  body: Buffer | Uint8Array,
  contentType: string,
): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    const fields = new URLSearchParams()
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { fields: maxFields, fieldSize: body.byteLength, fieldNameSize: 200, headerPairs: 20 },
    })
    parser.on('field', (name, value) => fields.append(name, value))
    parser.on('file', (_name, file) => void file.resume())
    parser.on('error', reject)
    parser.on('finish', () => resolve(fields))
    parser.end(body)
  })
}
