import { createHmac } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

/** What the ways to sign in keep under the school's secret: a copy of the database alone opens none of it. */
export type StaffKeys = {
  seal(text: string): Promise<string>
  /** @throws where it was sealed with another secret */
  unseal(sealed: string): Promise<string>
  /** Of a recovery code, in base64url. */
  hash(code: string): string
}

export function createStaffKeys(secret: string): StaffKeys {
  const key = deriveKey(secret, 'second factors').toString('base64url')
  const codeKey = deriveKey(secret, 'recovery codes')
  const load = () => import('better-auth/crypto')
  return {
    seal: async (data) => (await load()).symmetricEncrypt({ key, data }),
    unseal: async (data) => (await load()).symmetricDecrypt({ key, data }),
    hash: (code) => createHmac('sha256', codeKey).update(code).digest('base64url'),
  }
}
