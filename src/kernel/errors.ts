/** Every way an act can be refused that a person can be told about; each face maps all of them. */
export type ErrorCode =
  | 'invalid'
  | 'unreadable'
  | 'not-found'
  | 'not-signed-in'
  | 'forbidden'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unavailable'

/** A refusal that may be shown to a person. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Message by field name, for forms. */
  readonly fields: Readonly<Record<string, string>>

  constructor(code: ErrorCode, message: string, fields: Record<string, string> = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
  }
}

/** Whether an error carries this code, as those of Node (`ENOENT`) and PostgreSQL (`53100`) do. */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Whether an act failed for a reason that will pass by itself, such as a database that is away. */
export const isUnavailable = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'unavailable'
