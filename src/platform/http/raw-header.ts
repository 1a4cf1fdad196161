/**
 * A header's value as it came, without the object that Node makes of all headers at its first use: on a page from memory that
 * would cost as much as finding the page. Several lines of one name are one list (RFC 9110, 5.3).
 * @param raw names and values in turn, as in `rawHeaders`
 * @param name in lower case
 */
export function rawHeader(raw: readonly string[], name: string): string | undefined {
  let value: string | undefined
  for (let at = 0; at < raw.length; at += 2) {
    const each = raw[at] as string
    if (each.length !== name.length || each.toLowerCase() !== name) continue
    value = value === undefined ? raw[at + 1] : `${value}, ${raw[at + 1]}`
  }
  return value
}
