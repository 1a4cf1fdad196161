import type { IncomingMessage } from 'node:http'

// Links of our own carry secrets as a segment of base64url, base32 or hex; slugs are lower-case words.
const tokenPattern = /^(?=.*[0-9A-Z])[\w-]{16,}$/

/** A path as it may stand in a log: segments that may be a secret are masked. */
export function loggedPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (tokenPattern.test(segment) ? '*' : segment))
    .join('/')
}

/** The path of a request as it came, without its query. */
export function pathOf(req: IncomingMessage): string {
  const url = req.url ?? ''
  const at = url.indexOf('?')
  return at < 0 ? url : url.slice(0, at)
}
