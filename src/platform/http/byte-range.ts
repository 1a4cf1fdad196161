/** Bytes of a file, both included, counted from 0. */
export type ByteRange = { readonly first: number; readonly last: number }

/**
 * What part of a file a `Range` header asks for (RFC 9110, 14.1.2).
 * @returns null where the whole is to be sent: without a header, or for several ranges at once, which may be passed over
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  // `-500`: the last 500 bytes.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < first) return null
  return first >= size || (from === '' && Number(to) === 0) ? 'unsatisfiable' : { first, last }
}
