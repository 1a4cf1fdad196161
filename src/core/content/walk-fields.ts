import { z } from 'zod'
import type { Reference } from './content-type.ts'
import { kinds, type Kind } from './fields.ts'
import { plainTextOf, type Run } from './inline.ts'

type Path = readonly (string | number)[]
type Visit = (kind: Kind, value: unknown, path: Path) => void

/**
 * Visits every value of a document whose field names its kind, in the order of the fields.
 * @throws for a kind of schema that it does not know, so that no field is ever passed over in silence
 */
export function walkFields(schema: z.core.$ZodType, value: unknown, visit: Visit, path: Path = []): void {
  if (value === undefined || value === null) return
  const kind = kinds.get(schema as z.ZodType)
  if (kind) visit(kind, value, path)
  // Its words as one text: a bold letter ends no word.
  if (kind?.kind === 'inline' && Array.isArray(value))
    visit({ kind: 'text' }, plainTextOf(value as Run[]), path)
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      for (const [name, field] of Object.entries(def.shape))
        walkFields(field, (value as Record<string, unknown>)[name], visit, [...path, name])
      return
    case 'array':
      for (const [index, item] of (value as readonly unknown[]).entries())
        walkFields(def.element, item, visit, [...path, index])
      return
    case 'record':
      for (const [name, item] of Object.entries(value as object))
        walkFields(def.valueType, item, visit, [...path, name])
      return
    case 'union': {
      const fitting = def.options.find((option) => z.safeParse(option, value).success)
      if (fitting) walkFields(fitting, value, visit, path)
      return
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return walkFields(def.innerType, value, visit, path)
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
      return
    default:
      throw new Error(`content has no fields of the kind “${def.type}” (${path.join('.')})`)
  }
}

/** A document that a document leads to, with the place where it does. */
export type FoundReference = Reference & { readonly isLink: boolean; readonly path: Path }

/** Every document that fields name, by key or by link. */
export function referencesIn(schema: z.ZodType, data: unknown): FoundReference[] {
  const found: FoundReference[] = []
  walkFields(schema, data, (kind, value, path) => {
    if (kind.kind === 'reference') found.push({ type: kind.type, key: String(value), isLink: false, path })
    if (kind.kind === 'target') {
      const { type, key } = value as Reference
      found.push({ type, key, isLink: true, path })
    }
  })
  return found
}

/** The same data with another key wherever fields name `old`. */
export function withChangedKey<Data>(schema: z.ZodType, data: Data, old: Reference, key: string): Data {
  const changed = structuredClone(data)
  for (const { type, key: named, isLink, path } of referencesIn(schema, data)) {
    if (type !== old.type || named !== old.key) continue
    const steps = isLink ? [...path, 'key'] : path
    const last = steps.at(-1)
    let parent: unknown = changed
    for (const step of steps.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[step]
    if (last !== undefined) (parent as Record<string | number, unknown>)[last] = key
  }
  return changed
}

/** All text that a reader of the document sees, for search. */
export function textIn(schema: z.ZodType, data: unknown): string {
  const parts: string[] = []
  walkFields(schema, data, (kind, value) => {
    if (kind.kind === 'text') parts.push(String(value))
  })
  return parts.join('\n')
}
