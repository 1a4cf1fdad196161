import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

/** Signs the addresses of registrations: anyone who has one may see and cancel that registration. No token is stored. */
export type RegistrationLinks = {
  tokenFor(id: string): string
  isToken(id: string, token: string): boolean
}

export function createRegistrationLinks(secret: string): RegistrationLinks {
  const key = deriveKey(secret, 'registrations for events')
  const sign = (id: string) => createHmac('sha256', key).update(id).digest().subarray(0, 18)
  return {
    tokenFor: (id) => sign(id).toString('base64url'),
    isToken(id, token) {
      const given = Buffer.from(token, 'base64url')
      return given.length === 18 && timingSafeEqual(given, sign(id))
    },
  }
}
