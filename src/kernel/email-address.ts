/** One `@`, something before it, a dotted domain after it; any alphabet (RFC 6531). Whether it exists only mail can tell. */
export function isEmailAddress(typed: string): boolean {
  return (
    /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u.test(typed) &&
    !/^\.|\.\.|\.@/.test(typed)
  )
}
