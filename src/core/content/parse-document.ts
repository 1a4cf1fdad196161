import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import type { DataOf } from './content-type.ts'
import { contentTypes, type ContentTypeName, type ContentTypes } from './registry.ts'

/**
 * A document's data, normalized and with its defaults.
 * @throws AppError `invalid`, whose message names the document and, as its fields do, each path that does not fit
 */
export function parseDocument<Name extends ContentTypeName>(
  type: Name,
  key: string,
  data: unknown,
): DataOf<ContentTypes[Name]> {
  const parsed = fieldsOf(type).safeParse(data)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    ({ path, message }) => [z.core.toDotPath(path) || 'document', message] as const,
  )
  const list = problems.map(([path, message]) => `${path}: ${message}`).join('; ')
  throw new AppError('invalid', `${type}/${key} does not fit: ${list}`, Object.fromEntries(problems))
}

/** TypeScript cannot follow a type's name to its fields; the registry guarantees that they belong together. */
function fieldsOf<Name extends ContentTypeName>(type: Name): z.ZodType<DataOf<ContentTypes[Name]>> {
  return contentTypes[type].fields as unknown as z.ZodType<DataOf<ContentTypes[Name]>>
}
