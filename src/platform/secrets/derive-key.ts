import { hkdfSync } from 'node:crypto'

/** A key of 32 bytes for one use of the secret, so that none tells about another (HKDF, RFC 5869). */
export function deriveKey(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'prospectus', use, 32))
}
