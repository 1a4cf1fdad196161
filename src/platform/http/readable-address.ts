import { createMiddleware } from 'hono/factory'
import { AppError } from '../../kernel/errors.ts'
import { holdsUnstorableText } from '../../kernel/text.ts'

/** Refuses an address that says what no text can hold, such as `%00`: PostgreSQL would refuse it later, and that would look like a fault of ours. */
export const requireReadableAddress = createMiddleware(async (c, next) => {
  const { pathname, searchParams } = new URL(c.req.url)
  if (holdsUnstorableText([decodePath(pathname), ...searchParams].flat()))
    throw new AppError('unreadable', 'The address cannot be read.')
  await next()
})

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // Not UTF-8 (`%E0%A4%A`): no page has such an address.
    return ''
  }
}
