/** An error with its causes as plain data; JSON would make `{}` of it. */
export function describeError(error: Error): object {
  const { name, stack, cause } = error
  const message = withoutParameters(error.message)
  return {
    name,
    message,
    stack: stack?.replace(error.message, () => message),
    ...('code' in error && { code: error.code }),
    ...(cause !== undefined && { cause: cause instanceof Error ? describeError(cause) : cause }),
  }
}

/** Drizzle's message quotes what was sent to the database: names, addresses and texts have no place in a log. */
export function withoutParameters(text: string): string {
  const index = text.indexOf('\nparams: ')
  return index < 0 ? text : text.slice(0, index)
}
