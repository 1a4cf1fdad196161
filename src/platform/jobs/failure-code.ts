/** What kind of error is behind a failure, without its message: `TypeError`, `AppError unavailable`, `DatabaseError 23505`. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if (error instanceof AggregateError && error.errors.length > 0) return failureCode(error.errors[0])
  if (error.cause instanceof Error) return failureCode(error.cause)
  const name = error.constructor.name
  return 'code' in error ? `${name} ${String(error.code)}` : name
}
