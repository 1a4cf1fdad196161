const isUnusual = /%|\/\/|.\/$|[A-Z]/

/**
 * The one spelling of a path that people type in several: without slashes that are doubled or at the end, with letters as letters
 * (`%69nquire`), in small letters. Below `keepsCase` only the first segment is: what follows may be a key.
 */
export function canonicalPath(path: string, keepsCase: readonly string[] = []): string {
  if (!isUnusual.test(path)) return path
  const [first = '', ...rest] = decodeLetters(path).split('/').filter(Boolean)
  const lower = first.toLowerCase()
  const others = keepsCase.includes(lower) ? rest : rest.map((segment) => segment.toLowerCase())
  return `/${[lower, ...others].join('/')}`
}

// Only what never needs to be encoded (RFC 3986, 2.3); a dot could become a way out of the folder.
const decodeLetters = (path: string) =>
  path.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9_~-]/.test(letter) ? letter : whole
  })

/** The path of an address as it came, still encoded: frameworks decode it. */
export function rawPathOf(url: string): string {
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('://') + 3)
  const end = url.slice(start).search(/[?#]/)
  return end < 0 ? url.slice(start) : url.slice(start, start + end)
}
