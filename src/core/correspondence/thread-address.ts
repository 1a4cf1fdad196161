import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

/** Addresses to which a reply finds back to its inquiry, whatever mail program it comes from: `reply+0198….4f2a…@in.school.example`. */
export type ThreadAddresses = {
  addressFor(inquiryId: string): string
  /** The inquiry of an address that was made here; null for any other. */
  inquiryOf(address: string): string | null
}

const local = /^[^@]*\+([0-9a-f]{32})\.([0-9a-f]{16})@/

/** @param mailbox the address whose mail is handed over, with a place for the token: its part before the `@` is extended by a plus sign */
export function createThreadAddresses(secret: string, mailbox: string): ThreadAddresses {
  const key = deriveKey(secret, 'thread address')
  const sign = (id: string) => createHmac('sha256', key).update(id).digest().subarray(0, 8)
  const at = mailbox.lastIndexOf('@')
  return {
    addressFor: (inquiryId) => {
      const id = inquiryId.replaceAll('-', '')
      return `${mailbox.slice(0, at)}+${id}.${sign(id).toString('hex')}${mailbox.slice(at)}`
    },
    inquiryOf(address) {
      const [, id, signature] = local.exec(address.toLowerCase()) ?? []
      if (id === undefined || signature === undefined) return null
      if (!timingSafeEqual(Buffer.from(signature, 'hex'), sign(id))) return null
      return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}
