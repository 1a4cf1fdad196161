import { withoutInvisible } from './text.ts'

/** One `@`, something before it, a dotted domain after it; any alphabet (RFC 6531). Whether it exists only mail can tell. */
export function isEmailAddress(typed: string): boolean {
  return (
    /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u.test(typed) &&
    !/^\.|\.\.|\.@/.test(typed)
  )
}

/**
 * Without what nobody sees and what is pasted along, so that one mailbox is one person; a wide sign or dot, as keyboards for Chinese
 * and Japanese write it, is the narrow one. A blank between letters stays, for its sender to mend.
 */
export function cleanAddress(typed: string): string {
  const visible = withoutInvisible(typed).replace(/^[\s\p{Z}]+|[\s\p{Z}]+$/gu, '')
  // What is longer is no address, and could take long to compose.
  if (visible.length > 300 || isEmailAddress(visible)) return visible
  const narrow = visible.normalize('NFKC').replaceAll('。', '.')
  return isEmailAddress(narrow) ? narrow : visible
}

/** The address of a link that writes to `address` (RFC 6068): whatever it holds, it names one recipient and nothing else. */
export function mailtoHref(address: string, fields: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  // `@` may stand as it is, and is read better so.
  const recipient = encodeURIComponent(address).replaceAll('%40', '@')
  return `mailto:${recipient}${query.length > 0 ? `?${query.join('&')}` : ''}`
}
