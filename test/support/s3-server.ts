import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type S3Server = {
  readonly endpoint: string
  /** By key, as a person who looks into the bucket sees them. */
  readonly objects: Map<string, Buffer>
  close(): Promise<void>
}

/** A bucket that speaks as much of S3 as a file store needs, in pages of two keys; it takes no request without a signature. */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const body = await buffer(request)
    const status = (code: number, content?: Buffer | string) => void response.writeHead(code).end(content)
    const send = (object: Buffer) => {
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
      if (first === undefined) return status(200, request.method === 'HEAD' ? undefined : object)
      return status(206, object.subarray(Number(first), Number(last) + 1))
    }
    const isSigned =
      /^AWS4-HMAC-SHA256 Credential=\S+\/s3\/aws4_request, SignedHeaders=\S*host\S*, Signature=[0-9a-f]{64}$/
    if (!isSigned.test(request.headers.authorization ?? '')) return status(403)
    if (pathname === `/${bucket}`) return status(200, list(searchParams))
    const key = decodeURIComponent(pathname.slice(bucket.length + 2))
    if (!pathname.startsWith(`/${bucket}/`)) return status(404)
    const object = objects.get(key)
    switch (request.method) {
      case 'PUT':
        if (createHash('sha256').update(body).digest('hex') !== request.headers['x-amz-content-sha256'])
          return status(400)
        objects.set(key, body)
        return status(200)
      case 'DELETE':
        objects.delete(key)
        return status(204)
      default:
        return object ? send(object) : status(404)
    }
  }

  function list(query: URLSearchParams): string {
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > (query.get('start-after') ?? ''))
      .toSorted()
    const contents = keys
      .slice(0, 2)
      .map((key) => `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key></Contents>`)
    return `<ListBucketResult><IsTruncated>${keys.length > 2}</IsTruncated>${contents.join('')}</ListBucketResult>`
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
