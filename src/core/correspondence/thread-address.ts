import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

/** Addresses by which what comes in finds back, whatever program it comes from: `reply+0198….4f2a…@in.school.example`. */
export type ThreadAddresses = {
  /** Where a reply finds back to its inquiry. */
  addressFor(inquiryId: string): string
  /** The inquiry of an address that was made here; null for any other. */
  inquiryOf(address: string): string | null
  /** Where a report finds back to its mail: it is sent to the envelope's sender, which nobody reads or answers. */
  returnPathFor(mailId: string): string
  /** The mail of a return path that was made here; null for any other. */
  mailOf(address: string): string | null
}

/** @param mailbox the address whose mail is handed over, with a place for the token: its part before the `@` is extended by a plus sign */
export function createThreadAddresses(secret: string, mailbox: string): ThreadAddresses {
  const replies = createTokens(deriveKey(secret, 'thread address'), mailbox, '')
  const reports = createTokens(deriveKey(secret, 'return path'), mailbox, 'mail.')
  return {
    addressFor: replies.addressFor,
    inquiryOf: replies.idOf,
    returnPathFor: reports.addressFor,
    mailOf: reports.idOf,
  }
}

/** @param mark tells one use from the other */
function createTokens(key: Buffer, mailbox: string, mark: string) {
  const sign = (id: string) => createHmac('sha256', key).update(id).digest().subarray(0, 8)
  const at = mailbox.lastIndexOf('@')
  return {
    addressFor(uuid: string): string {
      const id = uuid.replaceAll('-', '')
      return `${mailbox.slice(0, at)}+${mark}${id}.${sign(id).toString('hex')}${mailbox.slice(at)}`
    },
    idOf(address: string): string | null {
      const [, found, id, signature] = local.exec(address.toLowerCase()) ?? []
      if (found !== mark || id === undefined || signature === undefined) return null
      if (!timingSafeEqual(Buffer.from(signature, 'hex'), sign(id))) return null
      return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}

const local = /^[^@]*\+(mail\.|)([0-9a-f]{32})\.([0-9a-f]{16})@/
