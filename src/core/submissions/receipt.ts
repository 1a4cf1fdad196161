import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { spokenReference } from '../../kernel/ids.ts'
import { memoize } from '../../kernel/memo.ts'
import { hashableAnswer, inquiryFields, inquiryQuestions } from '../forms/index.ts'
import { deriveKey } from '../../platform/secrets/derive-key.ts'
import type { Inquiry } from './schema.ts'

const windowMs = 24 * 3600 * 1000

/** Whether an instant lies so close to the end of a window that another server may place it in the next one. */
export const isNearWindowEnd = (at: Date, marginMs: number): boolean =>
  (at.getTime() + marginMs) % windowMs < 2 * marginMs

/** Makes receipt numbers and the tokens that open their pages, alike on every server that shares `secret`. */
export function createReceipts(secret: string) {
  // As key objects: Node takes five times as long to make an HMAC from the bare bytes of a key.
  const contentKey = createSecretKey(deriveKey(secret, 'receipt content'))
  const windowKey = createSecretKey(deriveKey(secret, 'receipt window'))
  const tokenKey = createSecretKey(deriveKey(secret, 'receipt token'))
  /** What tells one window's numbers from another's: 60 random bits, the same for all content. */
  const maskOf = memoize(10, (window: number) =>
    createHmac('sha256', windowKey).update(String(window)).digest().subarray(0, 8),
  )

  function numberIn(contentHash: Uint8Array, window: number, repeat = 0): string {
    const part = contentHash.subarray(8 * repeat, 8 * repeat + 8)
    const mask = maskOf(window)
    return spokenReference(
      'R',
      mask.map((byte, at) => byte ^ (part[at] ?? 0)),
      12,
    )
  }

  const tokenFor = (receipt: string) =>
    createHmac('sha256', tokenKey).update(receipt).digest().subarray(0, 16).toString('base64url')

  const confirmKey = createSecretKey(deriveKey(secret, 'receipt confirmation'))
  const confirmTokenFor = (receipt: string) =>
    createHmac('sha256', confirmKey).update(receipt).digest().subarray(0, 16).toString('base64url')

  return {
    /** 128 bits that stand only in the mail that asks the sender to confirm, so that having seen the receipt page is not enough. */
    confirmTokenFor,
    isConfirmToken: (receipt: string, token: string): boolean => isSame(confirmTokenFor(receipt), token),
    /** The same for two sendings of the same answers, whatever page, encoding or time they came by. Keyed: nobody can try out answers against it. */
    hashContent: (inquiry: Inquiry): Buffer =>
      createHmac('sha256', contentKey)
        .update(JSON.stringify(answersOf(inquiry)))
        .digest(),
    /**
     * The receipt for content received at an instant, the one it would have had the day before, and those it has where it comes again
     * after it was closed without a reply, `R-7K3M-9QPD-4TXW` each.
     */
    numbersFor(contentHash: Uint8Array, at: Date) {
      const window = Math.floor(at.getTime() / windowMs)
      return {
        receipt: numberIn(contentHash, window),
        previous: numberIn(contentHash, window - 1),
        repeats: [1, 2, 3].map((repeat) => numberIn(contentHash, window, repeat)),
      }
    },
    /** 128 bits that only the sender is told. */
    tokenFor,
    isToken: (receipt: string, token: string): boolean => isSame(tokenFor(receipt), token),
  }
}

function isSame(one: string, other: string): boolean {
  const [right, given] = [Buffer.from(one), Buffer.from(other)]
  return right.length === given.length && timingSafeEqual(right, given)
}

export type Receipts = ReturnType<typeof createReceipts>

/**
 * In the order of the declarations, which is therefore for good: another order would give what was sent yesterday another receipt today.
 * The school's own questions only add to it where they are answered.
 */
function answersOf(inquiry: Inquiry): unknown[] {
  const typed = { ...inquiry, country: inquiry.country ?? inquiry.country_typed ?? '' }
  const answers = inquiryFields.map((name) => hashableAnswer(inquiryQuestions[name], typed[name]))
  const more = Object.entries(inquiry.more ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return more.length === 0
    ? answers
    : [...answers, more.map(([key, answer]) => [key, [answer].flat().toSorted()])]
}
