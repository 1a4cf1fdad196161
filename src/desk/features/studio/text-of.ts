import { decimalOf } from '../../../kernel/money.ts'
import type { Field, NamedField } from '../../../core/content/schema.ts'
import { asGroup, type Group } from './form/path.ts'
import { optionOf } from './form/values.ts'

/** A field's value as lines that a person reads, for comparison. */
export function textOf(field: Field, value: unknown, depth = 0): string {
  if (value === undefined || value === null || value === '') return ''
  const { control } = field
  switch (control.is) {
    case 'group':
      return groupText(control.fields, asGroup(value), depth)
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => textOf(control.item, item, depth + 1)).join(depth === 0 ? '\n\n' : '\n')
        : ''
    case 'variants': {
      const group = asGroup(value)
      const variant = control.variants.find((each) => each.value === group[control.by])
      return variant ? `${variant.label}\n${groupText(variant.fields, group, depth)}` : ''
    }
    case 'either': {
      const option = control.options[optionOf(field, value)]
      return option ? textOf(option, value, depth) : ''
    }
    case 'money': {
      const { amount, currency } = asGroup(value)
      return typeof amount === 'number' && typeof currency === 'string'
        ? `${decimalOf({ amount, currency })} ${currency}`
        : ''
    }
    case 'target': {
      const { type, key, anchor } = asGroup(value)
      return `${String(type)} ${String(key)}${anchor === undefined ? '' : ` #${String(anchor)}`}`
    }
    case 'choice':
      return control.options.find((each) => each.value === value)?.label ?? String(value)
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

const groupText = (fields: readonly NamedField[], value: Group, depth: number): string =>
  fields
    .flatMap((field) => {
      const text = textOf(field, value[field.name], depth + 1)
      return text === '' ? [] : [`${field.label}: ${text}`]
    })
    .join('\n')
