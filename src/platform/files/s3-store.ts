import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { fileNotFound, type FileStore, isFileName, requireFileName, verified } from './file-store.ts'
import { receiveFile } from './incoming-file.ts'

export type Bucket = {
  /** Of the bucket and the prefix, ending in a slash: the address of a file is this and its name. */
  readonly folder: URL
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** For one request with its content: long enough for a large file, so that a store that says nothing holds nobody up for ever. */
const patienceMs = 300_000

/** Files in a bucket of S3 or of a store that speaks like it. What arrives waits in `incoming`, on the local disk, until its name is known. */
export function openS3Store(bucket: Bucket, incoming: string): FileStore {
  const client = new AwsClient({
    accessKeyId: bucket.accessKeyId,
    secretAccessKey: bucket.secretAccessKey,
    region: bucket.region,
    service: 's3',
    // 50, 100 and 200 ms apart at most, after an answer of 500 or above, or 429.
    retries: 3,
  })
  const addressOf = (sha256: string) => new URL(requireFileName(sha256), bucket.folder).href
  const [, bucketName = '', ...prefixParts] = bucket.folder.pathname.split('/')
  const prefix = decodeURIComponent(prefixParts.join('/'))

  async function ask(method: string, address: string, init: RequestInit = {}): Promise<Response> {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await client.fetch(address, { method, signal, ...init })
    if (response.ok || response.status === 404) return response
    await response.body?.cancel()
    throw new Error(`the file store answered ${method} with ${response.status}`)
  }

  return {
    put: (content) =>
      receiveFile(incoming, content, async (file, { sha256 }) => {
        const body = await openAsBlob(file)
        // Signed with its checksum, so that the store refuses content that was changed on the way.
        const response = await ask('PUT', addressOf(sha256), {
          body,
          headers: { 'X-Amz-Content-Sha256': sha256 },
        })
        await response.body?.cancel()
        if (!response.ok) throw new Error('the file store has no such bucket')
      }),
    async read(sha256) {
      const { ok, body } = await ask('GET', addressOf(sha256))
      if (ok && body) return verified(body, sha256)
      await body?.cancel()
      throw fileNotFound()
    },
    async readRange(sha256, { first, last }) {
      const headers = { Range: `bytes=${first}-${last}` }
      const { status, body } = await ask('GET', addressOf(sha256), { headers })
      if (status === 206 && body) return Readable.from(body, { objectMode: false })
      await body?.cancel()
      // A store that knows no ranges answers with the whole, which would be taken for the part.
      throw status === 404 ? fileNotFound() : new Error('the file store answered a range with the whole file')
    },
    exists: async (sha256) => (await ask('HEAD', addressOf(sha256))).ok,
    async remove(sha256) {
      const { body } = await ask('DELETE', addressOf(sha256))
      await body?.cancel()
    },
    async *list() {
      for (let startAfter = ''; ;) {
        const address = new URL(`/${bucketName}`, bucket.folder)
        const query = new URLSearchParams({ 'list-type': '2', prefix, 'start-after': startAfter })
        // Signed as %20: a store that takes a plus sign for itself would find the signature wrong.
        address.search = query.toString().replaceAll('+', '%20')
        const response = await ask('GET', address.href)
        const page = await response.text()
        if (!response.ok) throw new Error('the file store has no such bucket')
        const keys = [...page.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => unescapeXml(key))
        // Whatever else lies in the bucket is none of ours.
        yield* keys.map((key) => key.slice(prefix.length)).filter(isFileName)
        const last = keys.at(-1)
        if (!/<IsTruncated>true</.test(page) || last === undefined) return
        startAfter = last
      }
    },
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
}
