import { v7 } from 'uuid'

/** A new row's id: UUIDv7 (RFC 9562), which sorts by time of creation. */
export const newId = (): string => v7()

/** When an id was made, in milliseconds since 1970. */
export const timeOfId = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** Lower than every id that `newId` makes from an instant on (milliseconds since 1970). */
export function firstIdOf(instantMs: number): string {
  const time = Math.max(0, Math.trunc(instantMs)).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

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
  return writeReference(prefix, digits)
}

/**
 * A reference of twelve digits as it is written down, however someone typed it: in small letters, without hyphens or prefix,
 * with the letters that Crockford's digits leave out. Null where the text is none.
 */
export function readReference(prefix: string, typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.\p{Pd}]/gu, '')
  const digits =
    plain.length === 12 + prefix.length && plain.startsWith(prefix) ? plain.slice(prefix.length) : plain
  const read = digits.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isReference = /^[0-9A-HJKMNP-TV-Z]{12}$/.test(read)
  return isReference ? writeReference(prefix, read) : null
}

function writeReference(prefix: string, digits: string): string {
  let written = prefix
  for (let at = 0; at < digits.length; at += 4) written += `-${digits.slice(at, at + 4)}`
  return written
}
