import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { pathOf } from './addresses.ts'
import type { ContentType, DataOf, StoredData } from './content-type.ts'
import { contentTypes, isTypeName, type ContentTypeName, type ContentTypes } from './registry.ts'
import { referencesIn } from './walk-fields.ts'

/**
 * A document's data in today's shape, normalized and with its defaults.
 * @throws AppError `invalid`, whose message names the document and, as its fields do, each path that does not fit
 */
export function parseDocument<Name extends ContentTypeName>(
  type: Name,
  key: string,
  data: unknown,
): DataOf<ContentTypes[Name]> {
  const parsed = fieldsOf(type).safeParse(data)
  if (!parsed.success) throw misfit(type, key, problemsOf(parsed.error))
  const astray = referencesIn(contentTypes[type].fields, parsed.data)
    .filter((each) => !isTypeName(each.type) || (each.isLink && pathOf(each.type, each.key) === null))
    .map(
      ({ path, ...each }) => [z.core.toDotPath([...path]), `${each.type} ${each.key} has no page`] as const,
    )
  if (astray.length > 0) throw misfit(type, key, astray)
  return parsed.data
}

/** The same for data that an earlier version of the type may have stored: upgraded step by step, then parsed. */
export function parseStored<Name extends ContentTypeName>(
  name: Name,
  key: string,
  version: number,
  data: unknown,
): DataOf<ContentTypes[Name]> {
  const type: ContentType = contentTypes[name]
  let upgraded = data
  for (let step = version + 1; step <= type.version; step++) {
    try {
      upgraded =
        type.upgrade?.[step]?.(z.record(z.string(), z.unknown()).parse(upgraded) as StoredData) ?? upgraded
    } catch (error) {
      throw misfit(name, key, [
        ['document', `version ${step - 1} cannot become version ${step}: ${String(error)}`],
      ])
    }
  }
  return parseDocument(name, key, upgraded)
}

/** @throws AppError `invalid` for a key that the type does not allow */
export function requireKey(type: ContentTypeName, key: string): void {
  const parsed = contentTypes[type].key.safeParse(key)
  if (!parsed.success) throw misfit(type, key, [['key', problemsOf(parsed.error)[0]?.[1] ?? 'not allowed']])
}

type Problem = readonly [path: string, message: string]

const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map(({ path, message }) => [z.core.toDotPath(path) || 'document', message])

function misfit(type: string, key: string, problems: readonly Problem[]): AppError {
  const list = problems.map(([path, message]) => `${path}: ${message}`).join('; ')
  return new AppError('invalid', `${type}/${key} does not fit: ${list}`, Object.fromEntries(problems))
}

/** TypeScript cannot follow a type's name to its fields; the registry guarantees that they belong together. */
function fieldsOf<Name extends ContentTypeName>(type: Name): z.ZodType<DataOf<ContentTypes[Name]>> {
  return contentTypes[type].fields as unknown as z.ZodType<DataOf<ContentTypes[Name]>>
}
