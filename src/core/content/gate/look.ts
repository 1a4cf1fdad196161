import type { z } from 'zod'
import { walkFields } from '../walk-fields.ts'
import { dotPath, type Path } from './path.ts'

/** A part of a document as a check sees it: what it is, and where it stands. */
export type Found<Value> = { readonly value: Value; readonly path: string }

type Group = Readonly<Record<string, unknown>>

/** Every text that a reader sees. */
export function textsIn(fields: z.ZodType, data: unknown): Found<string>[] {
  const found: Found<string>[] = []
  walkFields(fields, data, ({ kind }, value, path) => {
    if (kind === 'text') found.push({ value: String(value), path: dotPath(path) })
  })
  return found
}

/** Every group of fields within a document, the document itself first. */
export function groupsIn(data: unknown): Found<Group>[] {
  const found: Found<Group>[] = []
  visit(data, [])
  return found

  function visit(value: unknown, path: Path): void {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index])
    else if (typeof value === 'object' && value !== null) {
      found.push({ value: value as Group, path: dotPath(path) })
      for (const [name, each] of Object.entries(value)) visit(each, [...path, name])
    }
  }
}

export type LabeledLink = { readonly label: string; readonly to?: unknown; readonly href?: unknown }

/** Every link with the text that leads there. */
export const linksIn = (data: unknown): Found<LabeledLink>[] =>
  groupsIn(data).flatMap(({ value, path }) =>
    typeof value.label === 'string' && ('to' in value || 'href' in value)
      ? [{ value: { label: value.label, to: value.to, href: value.href }, path }]
      : [],
  )

/** Every list of blocks: running text, of which headings are a part. */
export function runningTextsIn(data: unknown): Found<readonly Group[]>[] {
  const found: Found<readonly Group[]>[] = []
  for (const { value, path } of groupsIn(data))
    for (const [name, each] of Object.entries(value))
      if (Array.isArray(each) && each.some(isHeading))
        found.push({ value: each.filter(isGroup), path: path === '' ? name : `${path}.${name}` })
  return found
}

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null
export const isHeading = (value: unknown): boolean => isGroup(value) && value.kind === 'heading'
