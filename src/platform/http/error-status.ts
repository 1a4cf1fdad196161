import type { ErrorCode } from '../../kernel/errors.ts'

/**
 * The HTTP status of each refusal (RFC 9110), for all faces. Complete on purpose: a new code does not compile until it is placed.
 * `invalid` was read and says something that cannot be accepted; `unreadable` could not be read at all.
 */
export const errorStatus = {
  invalid: 422,
  unreadable: 400,
  'not-found': 404,
  'not-signed-in': 401,
  forbidden: 403,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>
