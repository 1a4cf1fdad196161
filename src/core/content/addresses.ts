import { AppError } from '../../kernel/errors.ts'
import type { ContentType } from './content-type.ts'
import type { Destination } from './fields.ts'
import { contentTypes, isTypeName } from './registry.ts'

/** The path at which the site shows a document; null where it has no page of its own. */
export function pathOf(type: string, key: string): string | null {
  if (!isTypeName(type)) return null
  const { path }: ContentType = contentTypes[type]
  return path?.(key) ?? null
}

/** What a link's `href` attribute holds: the address elsewhere, or the path of the document. */
export function hrefOf({ to, href }: Destination): string {
  if (to === undefined) return href ?? '#'
  const path = pathOf(to.type, to.key)
  if (path === null) throw new AppError('invalid', `${to.type} ${to.key} has no page to link to.`)
  return to.anchor === undefined ? path : `${path}#${to.anchor}`
}
