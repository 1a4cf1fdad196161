import { v7 } from 'uuid'

/** A new row's id: UUIDv7 (RFC 9562), which sorts by time of creation. */
export const newId = (): string => v7()

/** The digits of numbers that people read aloud: Crockford's 32, no I, L, O or U (https://www.crockford.com/base32.html). */
const spokenDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Writes the first `length * 5` bits of `bytes` as spoken digits in groups of four: `R-7K3M-9QPD-4TXW`. */
export function spokenReference(prefix: string, bytes: Uint8Array, length: number): string {
  let digits = ''
  let pending = 0
  let bits = 0
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5 && digits.length < length) {
      digits += spokenDigits.charAt((pending >> (bits - 5)) & 31)
      bits -= 5
    }
  }
  if (digits.length < length) throw new RangeError(`${length} digits need ${length * 5} bits`)
  return `${prefix}-${digits.match(/.{1,4}/g)?.join('-')}`
}
