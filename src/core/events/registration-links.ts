import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

/** Signs the addresses of registrations: anyone who has one may see and cancel that registration. No token is stored. */
export type RegistrationLinks = {
  tokenFor(id: string): string
  isToken(id: string, token: string): boolean
  /** Of the code that is shown at the door. Who copies it from there can neither see nor cancel the registration. */
  doorTokenFor(id: string): string
  isDoorToken(id: string, token: string): boolean
}

export function createRegistrationLinks(secret: string): RegistrationLinks {
  const key = deriveKey(secret, 'registrations for events')
  const door = deriveKey(secret, 'codes for the door of events')
  return {
    tokenFor: (id) => sign(key, id).toString('base64url'),
    isToken: (id, token) => isSigned(key, id, token),
    doorTokenFor: (id) => sign(door, id).toString('base64url'),
    isDoorToken: (id, token) => isSigned(door, id, token),
  }
}

const sign = (key: Key, id: string) => createHmac('sha256', key).update(id).digest().subarray(0, 18)

function isSigned(key: Key, id: string, token: string): boolean {
  const given = Buffer.from(token, 'base64url')
  return given.length === 18 && timingSafeEqual(given, sign(key, id))
}

type Key = ReturnType<typeof deriveKey>
