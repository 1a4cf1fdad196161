import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../../platform/secrets/derive-key.ts'

const linkDays = 14
const dayMs = 24 * 3600_000

/** Signs visits and the links of mail, and makes codes. The database holds none of them, so that no copy of it lets anyone in. */
export function createVisitLinks(secret: string) {
  const key = deriveKey(secret, 'links to my inquiry')
  const sign = (text: string) => createHmac('sha256', key).update(text).digest()
  // Small letters and digits: an address in capitals or in small letters is the same to us.
  const tokenFor = (visitId: string) => sign(`visit ${visitId}`).subarray(0, 16).toString('hex')
  const codeFor = (codeId: string) =>
    String(sign(`code ${codeId}`).readUInt32BE(0) % 1_000_000).padStart(6, '0')
  const signLink = (receipt: string, day: number) =>
    sign(`link ${receipt.toLowerCase()} ${day}`).subarray(0, 16).toString('hex')
  return {
    tokenFor,
    isToken: (visitId: string, given: string) => isSame(tokenFor(visitId), given),
    /** Six figures, `048213`. */
    codeFor,
    isCode: (codeId: string, given: string) => isSame(codeFor(codeId), given),
    /** The path of a link in mail, good for 14 days. It opens nothing: it only spares typing the address. */
    pathFor: (receipt: string, now: Date) => {
      const day = Math.floor(now.getTime() / dayMs)
      return `/my/link/${receipt.toLowerCase()}/${day}/${signLink(receipt, day)}`
    },
    /** When a link was made; null where it was not made here, or has ended. */
    madeAt(receipt: string, day: number, token: string, now: Date): Date | null {
      const made = new Date(day * dayMs)
      if (!Number.isInteger(day) || !isSame(signLink(receipt, day), token)) return null
      return now.getTime() < made.getTime() + (linkDays + 1) * dayMs ? made : null
    },
  }
}
export type VisitLinks = ReturnType<typeof createVisitLinks>

function isSame(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
