import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { pathOf } from '../addresses.ts'
import type { ContentType } from '../content-type.ts'
import { contentTypes, isTypeName, type ContentTypeName } from '../registry.ts'
import type { Problem } from '../schema.ts'
import { referencesIn } from '../walk-fields.ts'

/** What does not fit the fields of a type, in words for the person who typed it. */
export function findProblems(name: ContentTypeName, data: unknown): Problem[] {
  const type: ContentType = contentTypes[name]
  const parsed = type.fields.safeParse(data, { error: inPlainWords })
  if (!parsed.success) return problemsOf(parsed.error)
  return referencesIn(type.fields, parsed.data)
    .filter((each) => !isTypeName(each.type) || (each.isLink && pathOf(each.type, each.key) === null))
    .map(({ path }) => ({ path: z.core.toDotPath([...path]), message: 'Choose a page of this site.' }))
}

/** @throws AppError `invalid`, with a message for each field that does not fit */
export const requireFit = (name: ContentTypeName, data: unknown): void => refuse(findProblems(name, data))

/** @throws AppError `invalid` for a key that the type does not allow, at the field `key` */
export const requireFittingKey = (name: ContentTypeName, key: string): void =>
  refuse(findKeyProblems(name, key))

/** @throws AppError `invalid`, with a message for each field that does not fit and for the key */
export const requireFitWithKey = (name: ContentTypeName, key: string, data: unknown): void =>
  refuse([...findProblems(name, data), ...findKeyProblems(name, key)])

function findKeyProblems(name: ContentTypeName, key: string): Problem[] {
  if (key === '') return [{ path: 'key', message: 'Enter an address.' }]
  if (contentTypes[name].key.safeParse(key).success) return []
  return [{ path: 'key', message: 'Use small letters, digits and single hyphens, such as financial-aid.' }]
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new AppError(
    'invalid',
    problems.map(({ message }) => message).join(' '),
    Object.fromEntries(problems.map(({ path, message }) => [path, message])),
  )
}

function problemsOf(error: z.ZodError): Problem[] {
  const found = new Map<string, string>()
  for (const issue of error.issues) {
    const path = z.core.toDotPath(issue.path)
    // The first says most: a text that is missing is not also too short.
    if (!found.has(path)) found.set(path, sentence(issue.message))
  }
  return [...found].map(([path, message]) => ({ path, message }))
}

/** Messages of the fields themselves begin small and have no end, since importers quote them within a line. */
function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.?!]$/.test(text) ? text : `${text}.`
}

const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return missing(issue.expected, issue.input)
    case 'too_small':
      return tooSmall(String(issue.origin), Number(issue.minimum))
    case 'too_big':
      return tooBig(String(issue.origin), Number(issue.maximum))
    case 'invalid_format':
      return formats[String(issue.format)] ?? 'This is not in the form that this field takes.'
    case 'invalid_value':
    case 'invalid_union':
      return 'Choose one of the possibilities.'
    case 'unrecognized_keys':
      return `This holds what its form does not have: ${issue.keys.join(', ')}.`
    default:
      return 'This does not fit.'
  }
}

function missing(expected: string, input: unknown): string {
  if (expected === 'number' || expected === 'int') return 'Enter a number.'
  if (expected === 'array') return 'Add at least one entry.'
  if (expected === 'string' && (input === undefined || input === null)) return 'Fill this in.'
  return input === undefined || input === null
    ? 'This is missing.'
    : 'This is not in the form that this field takes.'
}

function tooSmall(of: string, min: number): string {
  if (of === 'string') return min <= 1 ? 'Fill this in.' : `Use at least ${min} characters.`
  if (of === 'array') return min === 1 ? 'Add at least one entry.' : `Add at least ${min} entries.`
  return `Enter a number of ${min} or more.`
}

function tooBig(of: string, max: number): string {
  if (of === 'string') return `Use at most ${max.toLocaleString('en-US')} characters.`
  if (of === 'array') return `There may be at most ${max}.`
  return `Enter a number of ${max.toLocaleString('en-US')} or less.`
}

const formats: Readonly<Record<string, string>> = {
  date: 'Enter a date.',
  time: 'Enter a time of day.',
  datetime: 'Enter a date and a time.',
  email: 'Enter an email address in the form name@example.edu.',
  url: 'Enter a web address that begins with https://.',
}
