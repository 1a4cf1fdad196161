/** A place in a document, as problems name it: `costs[0].amount`. */
export type FieldPath = string

type Step = string | number

export const stepsOf = (path: FieldPath): Step[] =>
  (path.match(/[^.[\]"]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step))

export const child = (path: FieldPath, step: Step): FieldPath =>
  typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`

/** The same document with another value at a path; what lies beside it stays the same object, so that only one field is drawn anew. */
export function withValue(document: unknown, path: FieldPath, value: unknown): unknown {
  return put(document, stepsOf(path), value)
}

function put(within: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(within) ? [...(within as unknown[])] : []
    list[step] = put(list[step], rest, value)
    return list
  }
  const group = asGroup(within)
  return { ...group, [step]: put(group[step], rest, value) }
}

export function valueAt(document: unknown, path: FieldPath): unknown {
  let value = document
  for (const step of stepsOf(path)) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

export type Group = Readonly<Record<string, unknown>>

export const asGroup = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {}
