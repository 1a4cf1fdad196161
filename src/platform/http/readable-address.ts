import { createMiddleware } from 'hono/factory'
import { AppError } from '../../kernel/errors.ts'
import { holdsUnstorableText, isStorable, isVisible, withoutControls } from '../../kernel/text.ts'

/** Refuses an address that says what no text can hold, such as `%00`: PostgreSQL would refuse it later, and that would look like a fault of ours. */
export const requireReadableAddress = createMiddleware(async (c, next) => {
  const { pathname, searchParams } = new URL(c.req.url)
  if (holdsUnstorableText([decodePath(pathname), ...searchParams].flat()))
    throw new AppError('unreadable', 'The address cannot be read.')
  await next()
})

/** Whether the path of an address is one that a page can have; `/%00` is none. */
export const isReadablePath = (url: string): boolean => isStorable(decodePath(new URL(url).pathname))

/** The address as its page can answer it: what is asked without control characters, and as nothing where nobody would see it. Null where it is so already. */
export function readableQuery(url: string): string | null {
  const at = url.indexOf('?')
  // No character that needs to go stands in an address as it is.
  if (at < 0 || !url.includes('%', at)) return null
  const asked = [...new URLSearchParams(url.slice(at + 1))]
  const readable = asked.map((each) => each.map(readableText))
  if (asked.every((each, index) => each.every((text, part) => text === readable[index]?.[part]))) return null
  return `${url.slice(0, at)}?${new URLSearchParams(readable)}`
}

// Between two words a control character stands for a space, as a vertical tab does.
const readableText = (text: string) => (isVisible(text) ? withoutControls(text) : '')

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // Not UTF-8 (`%E0%A4%A`): no page has such an address.
    return ''
  }
}
