import { chooseEncoding } from './accept-encoding.ts'
import { compressFromBytes, quickCompressors } from './compress.ts'

/** Answers with bytes that were made for this request alone, compressed as its client allows. */
export async function answerOnce(
  request: Request,
  body: string | Buffer<ArrayBuffer>,
  { status = 200, headers }: { status?: number; headers: Readonly<Record<string, string>> },
): Promise<Response> {
  const asked = request.headers.get('accept-encoding') ?? undefined
  const plain = typeof body === 'string' ? Buffer.from(body) : body
  const encoding = plain.length < compressFromBytes ? 'identity' : chooseEncoding(asked)
  const bytes = encoding === 'identity' ? plain : await quickCompressors[encoding](plain)
  return new Response(bytes as Buffer<ArrayBuffer>, {
    status,
    headers: {
      ...headers,
      Vary: 'Accept-Encoding',
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      'Content-Length': String(bytes.length),
    },
  })
}
