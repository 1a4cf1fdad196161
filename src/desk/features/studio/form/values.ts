import type { Field, NamedField } from '../../../../core/content/schema.ts'
import { asGroup, type Group } from './path.ts'

/** What a field holds before anything is typed into it. */
export function emptyValue({ control, isOptional, initial }: Field): unknown {
  if (initial !== undefined) return initial === 'today' ? today() : initial
  if (isOptional) return undefined
  switch (control.is) {
    case 'text':
    case 'day':
    case 'time':
    case 'instant':
    case 'time-zone':
    case 'reference':
      return ''
    case 'boolean':
      return false
    case 'color':
      return '#000000'
    case 'money':
      return { amount: undefined, currency: 'USD' }
    case 'group':
      return emptyGroup(control.fields)
    case 'condition':
      return { question: '', has: [] }
    case 'inline':
      return ''
    case 'blocks':
      return []
    case 'list':
      return Array.from({ length: control.min }, () => emptyValue(control.item))
    case 'record':
      return {}
    case 'variants': {
      const [first] = control.variants
      return first && { [control.by]: first.value, ...emptyGroup(first.fields) }
    }
    case 'either':
      return control.options[0] && emptyValue(control.options[0])
    case 'fixed':
      return control.value
    case 'number':
    case 'choice':
    case 'target':
    case 'picture':
      return undefined
  }
}

/** By the clock of who writes. */
function today(): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}

export const emptyGroup = (fields: readonly NamedField[]): Group =>
  Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]))

/** A group that somebody asks for. One that is nothing but a list begins with an entry: nobody adds it to leave it empty. */
export function begunGroup(fields: readonly NamedField[]): Group {
  const [only, ...more] = fields
  if (more.length > 0 || only?.control.is !== 'list') return emptyGroup(fields)
  return { [only.name]: [emptyValue({ ...only.control.item, isOptional: false })] }
}

/** What is sent of what stands in the form: without what was left empty where it may be. */
export function sentValue(field: Field, value: unknown): unknown {
  const { control, isOptional } = field
  switch (control.is) {
    case 'text':
    case 'day':
    case 'time':
    case 'instant':
    case 'time-zone':
    case 'reference':
    case 'choice':
    case 'color':
      return value === '' && (isOptional || control.is === 'choice') ? undefined : value
    case 'number':
      return value === '' || value === null ? undefined : value
    case 'boolean':
      return value === undefined && !isOptional ? false : value
    case 'money':
      return isOptional && asGroup(value).amount === undefined ? undefined : value
    case 'target':
      return typeof asGroup(value).key === 'string' && asGroup(value).key !== ''
        ? withoutEmpty(asGroup(value))
        : undefined
    case 'group':
      return value === undefined ? undefined : sentGroup(control.fields, asGroup(value))
    case 'inline':
    case 'condition':
      return value
    case 'blocks':
    case 'list': {
      const items = Array.isArray(value) ? value.map((item) => sentValue(control.item, item)) : undefined
      return isOptional && items?.length === 0 ? undefined : items
    }
    case 'picture':
      return value === undefined ? undefined : withoutEmpty(asGroup(value))
    case 'record':
      return value
    case 'variants': {
      if (value === undefined) return undefined
      const group = asGroup(value)
      const variant = control.variants.find((each) => each.value === group[control.by])
      return { [control.by]: group[control.by], ...(variant && sentGroup(variant.fields, group)) }
    }
    case 'either': {
      const option = control.options[optionOf(field, value)]
      return option ? sentValue(option, value) : value
    }
    case 'fixed':
      return isOptional && value === undefined ? undefined : control.value
  }
}

const sentGroup = (fields: readonly NamedField[], value: Group): Group =>
  withoutAbsent(Object.fromEntries(fields.map((field) => [field.name, sentValue(field, value[field.name])])))

const withoutAbsent = (group: Group): Group =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined))

/** Which of the shapes that a field allows a value has, by its place among them. */
export function optionOf({ control }: Field, value: unknown): number {
  if (control.is !== 'either') return 0
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
  const found = control.options.findIndex(({ control: { is } }) =>
    isGroup
      ? is === 'group' || is === 'variants' || is === 'record' || is === 'money' || is === 'target'
      : Array.isArray(value)
        ? is === 'list'
        : typeof value === 'number'
          ? is === 'number'
          : typeof value === 'boolean'
            ? is === 'boolean'
            : is === 'text' || is === 'day' || is === 'time' || is === 'choice' || is === 'reference',
  )
  return Math.max(found, 0)
}

const titles = ['title', 'label', 'name', 'question', 'what', 'text', 'caption', 'term', 'key']

/** A short name of a value, for the head of its card. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return clip(value)
  if (Array.isArray(value))
    return clip(
      value
        .map(nameOf)
        .filter((name) => name !== '')
        .join(' · '),
    )
  const group = asGroup(value)
  // A picture is called by what it shows; its files have names of no meaning.
  if ('sizes' in group) return typeof group.alt === 'string' ? clip(group.alt) : ''
  for (const title of titles) {
    const found = group[title]
    if (typeof found === 'string' && found.trim() !== '') return clip(found)
  }
  for (const within of Object.values(group)) {
    const found = typeof within === 'object' ? nameOf(within) : ''
    if (found !== '') return found
  }
  return ''
}

const clip = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

const withoutEmpty = (group: Group): Group =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined && value !== ''))
