import { createHmac, createSecretKey } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

const bytes = 9

/**
 * Names a network by a keyed hash, alike on every server that shares `secret`. The key changes each day (UTC), so that nobody can be
 * followed for longer; the module that keeps the hash removes it once it is a day old.
 */
export function createNetworkKeys(secret: string) {
  const key = createSecretKey(deriveKey(secret, 'network'))
  return (network: string, at: Date): string =>
    createHmac('sha256', key)
      .update(`${at.toISOString().slice(0, 10)} ${network}`)
      .digest()
      .subarray(0, bytes)
      .toString('base64url')
}
export type NetworkKeys = ReturnType<typeof createNetworkKeys>
