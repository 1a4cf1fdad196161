import type { z } from 'zod'
import { linkedParts, plainTextOf, type Run } from '../inline.ts'
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
  groupsIn(data).flatMap(({ value, path }) => [
    ...(typeof value.label === 'string' && ('to' in value || 'href' in value)
      ? [{ value: { label: value.label, to: value.to, href: value.href }, path: `${path}.label` }]
      : []),
    ...inlineIn(value).flatMap(([name, runs]) =>
      linkedParts(runs).flatMap(({ to, href, runs: linked }) =>
        to || href !== undefined
          ? [
              {
                value: { label: plainTextOf(linked), to, href },
                path: path === '' ? name : `${path}.${name}`,
              },
            ]
          : [],
      ),
    ),
  ])

/** The texts with marks or links that a group holds: in fields of its own, in lists, and in the cells of a table. */
const inlineIn = (group: Group): [string, Run[]][] =>
  Object.entries(group).flatMap(([name, value]) =>
    runsWithin(value).map((runs): [string, Run[]] => [name, runs]),
  )

function runsWithin(value: unknown): Run[][] {
  if (!Array.isArray(value)) return []
  return isRuns(value) ? [value] : value.flatMap(runsWithin)
}

/** Runs are told by what they hold: no other list of content is of groups with nothing but a text and its looks. */
const isRuns = (list: readonly unknown[]): list is Run[] =>
  list.length > 0 &&
  list.every(
    (each) =>
      isGroup(each) &&
      ('text' in each || 'figure' in each) &&
      Object.keys(each).every((key) => runKeys.has(key)),
  )
const runKeys = new Set(['text', 'bold', 'italic', 'to', 'href', 'figure'])

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
