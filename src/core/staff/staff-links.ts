import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

/** Signed tokens for links to colleagues. The database never holds one, so neither a copy of it nor the outbox lets anyone in. */
export type StaffLinks = {
  tokenFor(id: string): string
  /** The id of the row in `staff_verification`; null for a token that was not made here. */
  idOf(token: string): string | null
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @param use tokens of one use are none of another */
export function createStaffLinks(secret: string, use = 'links to colleagues'): StaffLinks {
  const key = deriveKey(secret, use)
  const sign = (id: string) => createHmac('sha256', key).update(id).digest().subarray(0, 18)
  return {
    tokenFor: (id) => `${id}.${sign(id).toString('base64url')}`,
    idOf(token) {
      const [id = '', signature = ''] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      if (!uuidForm.test(id) || given.length !== 18) return null
      return timingSafeEqual(given, sign(id)) ? id : null
    },
  }
}
