import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

/** `confirm` opens a request; the others a subscription. */
export type LinkUse = 'confirm' | 'preferences' | 'end'

/** Where such a link leads. The same for ever, wherever the school's pages move: it stands in mailboxes. */
export const subscriberPath = (use: LinkUse, id: string, token: string): string =>
  `/email/${use}/${id}/${token}`

/** Signs the links and makes the codes of mail. The database holds none of them, so that no copy of it lets anyone in. */
export function createSubscriptionLinks(secret: string) {
  const key = deriveKey(secret, 'links to subscribers')
  const sign = (text: string) => createHmac('sha256', key).update(text).digest()
  // Small letters and digits: an address in capitals or in small letters is the same to us.
  const tokenFor = (use: LinkUse, id: string) => sign(`${use} ${id}`).subarray(0, 16).toString('hex')
  const codeFor = (requestId: string) =>
    String(sign(`code ${requestId}`).readUInt32BE(0) % 1_000_000).padStart(6, '0')
  return {
    tokenFor,
    isToken: (use: LinkUse, id: string, given: string) => isSame(tokenFor(use, id), given),
    /** Six figures, `048213`. */
    codeFor,
    isCode: (requestId: string, given: string) => isSame(codeFor(requestId), given),
  }
}
export type SubscriptionLinks = ReturnType<typeof createSubscriptionLinks>

function isSame(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
