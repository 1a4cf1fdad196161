/** The query keys that the page at a path knows; undefined where it knows none. */
export type QueryKeys = (path: string) => readonly string[] | undefined

/** The canonical address of a page: its path and the values it knows, in the order given. */
export function pageKey(path: string, values: readonly (readonly [string, string])[] = []): string {
  if (values.length === 0) return path
  return `${path}?${new URLSearchParams(values.map(([name, value]) => [name, value]))}`
}

/** The same for an address as asked: what its page does not know is left out. */
export function pageKeyOf(url: string, queryKeys: QueryKeys): string {
  const at = url.indexOf('?')
  if (at < 0) return url
  const path = url.slice(0, at)
  const known = queryKeys(path)
  if (!known) return path
  const values = [...new URLSearchParams(url.slice(at + 1))].filter(([name]) => known.includes(name))
  // By key as the route declares them; values of one key stay as asked.
  values.sort(([one], [other]) => known.indexOf(one) - known.indexOf(other))
  return pageKey(path, values)
}
