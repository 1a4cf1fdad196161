import { decimalOf } from '../../../kernel/money.ts'
import type { Field, NamedField } from '../../../core/content/schema.ts'
import { asGroup, type Group } from './form/path.ts'
import { asText } from './form/text-views.tsx'
import { optionOf } from './form/values.ts'

/** A field's value as lines that a person reads, for comparison. */
export function textOf(field: Field, value: unknown, depth = 0): string {
  if (value === undefined || value === null || value === '') return ''
  const { control } = field
  switch (control.is) {
    case 'group':
      return groupText(control.fields, asGroup(value), depth)
    case 'inline':
      return typeof value === 'string' ? value : listOf(value).map(runText).join('')
    case 'blocks':
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

/** A run with the marks that people know from mail: a change of looks alone is a change, too. */
function runText(value: unknown): string {
  const { text, figure, bold, italic, to, href } = asGroup(value)
  const { program, label, what } = asGroup(figure)
  const words = figure === undefined ? asText(text) : `{${asText(label ?? what)}, ${asText(program)}}`
  const slanted = italic === true ? `_${words}_` : words
  const marked = bold === true ? `**${slanted}**` : slanted
  const leads = to === undefined ? asText(href) : asText(asGroup(to).key)
  return leads === '' ? marked : `${marked} (${leads})`
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const groupText = (fields: readonly NamedField[], value: Group, depth: number): string =>
  fields
    .flatMap((field) => {
      const text = textOf(field, value[field.name], depth + 1)
      return text === '' ? [] : [`${field.label}: ${text}`]
    })
    .join('\n')
