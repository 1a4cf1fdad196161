import { z } from 'zod'
import { listCountries } from '../../countries/index.ts'
import { kinds } from '../fields.ts'
import type { Control, Field, NamedField, TextFormat, Variant } from '../schema.ts'

/** Longer texts get a box of several lines. */
const longTextFrom = 230

/**
 * What the editor's form shows for a schema. Everything comes from the schema and its words: label, help, limits, choices.
 * @throws for a kind of schema that has no control, so that no field is ever missing from the form in silence
 */
export function describeField(schema: z.core.$ZodType, name = ''): Field {
  const { inner, isOptional, words } = unwrap(schema)
  const label = typeof words.label === 'string' ? words.label : titleOf(name)
  return {
    label,
    ...(typeof words.help === 'string' && { help: words.help }),
    isOptional,
    ...(typeof words.initial === 'string' && { initial: words.initial }),
    control: withChoices(controlOf(inner, name), words),
  }
}

/** Where the name of a choice does not say enough, the schema's `choices` do. */
function withChoices(control: Control, { choices }: Words): Control {
  if (control.is !== 'choice' || typeof choices !== 'object' || choices === null) return control
  const named = new Map<unknown, unknown>(Object.entries(choices))
  const options = control.options.map(({ value, label }) => ({
    value,
    label: String(named.get(value) ?? label),
  }))
  return { is: 'choice', options }
}

type Words = Readonly<Record<string, unknown>>
type Unwrapped = { inner: z.core.$ZodTypes; isOptional: boolean; words: Words }

/** Words may stand on the schema itself, or on what makes it optional; the outermost hold. */
function unwrap(schema: z.core.$ZodType): Unwrapped {
  const own: Words = z.globalRegistry.get(schema as z.ZodType) ?? {}
  const inner = schema as z.core.$ZodTypes
  const { def } = inner._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly': {
      const within = unwrap(def.innerType)
      return { ...within, isOptional: true, words: { ...within.words, ...own } }
    }
    default:
      return { inner, isOptional: false, words: own }
  }
}

function controlOf(schema: z.core.$ZodTypes, name: string): Control {
  const kind = kinds.get(schema as unknown as z.ZodType)
  switch (kind?.kind) {
    case 'reference':
      return { is: 'reference', type: kind.type }
    case 'target':
    case 'picture':
    case 'money':
    case 'time':
    case 'time-zone':
    case 'color':
      return { is: kind.kind }
    case 'condition':
      return {
        is: 'condition',
        countries: listCountries().map(({ code, name }) => ({ value: code, label: name })),
      }
    case 'inline':
      return { is: 'inline' }
    case 'blocks':
      return blocksControl(schema)
    case 'address':
      return text(schema, 'link-address')
    case 'language':
      return text(schema, 'language')
    case 'when':
      return text(schema, 'partial-date')
    default:
      return controlByShape(schema, name)
  }
}

function controlByShape(schema: z.core.$ZodTypes, name: string): Control {
  const { def } = schema._zod
  switch (def.type) {
    case 'string':
      return textControl(schema)
    case 'number': {
      const { min, max } = limitsOf(schema)
      return { is: 'number', min, max, isWhole: 'format' in def && def.format === 'safeint' }
    }
    case 'boolean':
      return { is: 'boolean' }
    case 'enum':
      return { is: 'choice', options: Object.values(def.entries).map(choiceOf) }
    case 'literal': {
      const [value] = def.values
      if (def.values.length > 1) return { is: 'choice', options: def.values.map((each) => choiceOf(each)) }
      return { is: 'fixed', value: typeof value === 'bigint' ? Number(value) : (value ?? null) }
    }
    case 'object':
      return { is: 'group', fields: fieldsOf(def.shape) }
    case 'array': {
      const { min, max } = limitsOf(schema)
      return { is: 'list', item: describeField(def.element, singular(name)), min: min ?? 0, max }
    }
    case 'record':
      return { is: 'record', item: describeField(def.valueType, name) }
    case 'union':
      return unionControl(def, name)
    default:
      throw new Error(`the editor has no control for fields of the kind “${def.type}” (${name})`)
  }
}

function blocksControl(schema: z.core.$ZodTypes): Control {
  const { def } = schema._zod
  if (def.type !== 'array') throw new Error('running text is a list of blocks')
  return { is: 'blocks', item: describeField(def.element, 'block'), min: limitsOf(schema).min ?? 0 }
}

const fieldsOf = (shape: z.core.$ZodShape): NamedField[] =>
  Object.entries(shape).map(([name, field]) => ({ name, ...describeField(field, name) }))

function unionControl(def: z.core.$ZodUnionDef, name: string): Control {
  const by = 'discriminator' in def && typeof def.discriminator === 'string' ? def.discriminator : null
  if (by !== null) return { is: 'variants', by, variants: def.options.map((each) => variantOf(each, by)) }
  const numbers = def.options.map(numbersOf)
  if (numbers.every((each) => each !== null))
    return { is: 'choice', options: numbers.flat().map((value) => choiceOf(value)) }
  return { is: 'either', options: def.options.map((each) => describeField(each, name)) }
}

function variantOf(option: z.core.$ZodType, by: string): Variant {
  const { inner, words } = unwrap(option)
  const { def } = inner._zod
  if (def.type !== 'object') throw new Error(`one of the variants by “${by}” is no group`)
  const { [by]: mark, ...shape } = def.shape
  const markDef = mark && (mark as z.core.$ZodTypes)._zod.def
  const value = markDef?.type === 'literal' ? String(markDef.values[0]) : by
  return {
    value,
    label: typeof words.label === 'string' ? words.label : titleOf(value),
    fields: fieldsOf(shape),
  }
}

/** The few numbers that an option of a union allows; null for anything else. */
function numbersOf(option: z.core.$ZodType): number[] | null {
  const schema = option as z.core.$ZodTypes
  const { def } = schema._zod
  if (def.type === 'literal')
    return def.values.every((each) => typeof each === 'number') ? [...def.values] : null
  const { min, max } = limitsOf(schema)
  if (def.type !== 'number' || min === null || max === null || max - min > 20) return null
  return Array.from({ length: max - min + 1 }, (_, index) => min + index)
}

function textControl(schema: z.core.$ZodTypes): Control {
  const { def } = schema._zod
  const format = 'format' in def ? def.format : undefined
  if (format === 'date') return { is: 'day' }
  if (format === 'time') return { is: 'time' }
  if (format === 'datetime') return { is: 'instant' }
  if (format === 'email') return text(schema, 'email')
  if (format === 'url') return text(schema, 'web-address')
  return text(schema, 'plain')
}

function text(schema: z.core.$ZodTypes, format: TextFormat): Control {
  const max = limitsOf(schema).max ?? 2000
  return { is: 'text', max, isLong: format === 'plain' && max >= longTextFrom, format }
}

function limitsOf(schema: z.core.$ZodTypes): { min: number | null; max: number | null } {
  let [min, max]: (number | null)[] = [null, null]
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const check = _zod.def as z.core.$ZodChecks['_zod']['def']
    if (check.check === 'min_length') min = check.minimum
    if (check.check === 'max_length') max = check.maximum
    if (check.check === 'greater_than') min = Number(check.value) + (check.inclusive ? 0 : 1)
    if (check.check === 'less_than') max = Number(check.value) - (check.inclusive ? 0 : 1)
  }
  return { min: min ?? null, max: max ?? null }
}

const choiceOf = (value: unknown) =>
  typeof value === 'number'
    ? { value, label: String(value) }
    : { value: String(value), label: titleOf(String(value)) }

/** `residential-with-field-research` as `Residential with field research`; `daysAfter` as `Days after`. */
export function titleOf(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const singular = (name: string) => name.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')
