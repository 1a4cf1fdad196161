import { isDeepStrictEqual } from 'node:util'
import { contentTypes, type ContentTypeName } from '../registry.ts'
import { describeField } from './describe-fields.ts'

/** The labels of a type's fields whose values differ. */
export function changedFields(type: ContentTypeName, before: unknown, after: unknown): string[] {
  const { control } = describeField(contentTypes[type].fields)
  if (control.is !== 'group') return []
  const [old, now] = [asRecord(before), asRecord(after)]
  return control.fields
    .filter(({ name }) => !isDeepStrictEqual(old[name], now[name]))
    .map(({ label }) => label)
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
