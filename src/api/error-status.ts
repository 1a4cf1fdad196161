import type { ErrorCode } from '../kernel/errors.ts'

/** What each refusal is in HTTP (RFC 9110). Complete on purpose: a new code does not compile until it is placed. */
export const errorStatus = {
  invalid: 422,
  'not-found': 404,
  'not-signed-in': 401,
  forbidden: 403,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>
