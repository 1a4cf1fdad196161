import { snippetFields, type FilledSnippet, type SnippetField } from './schema.ts'

const fieldForm = /\{\{\s*([a-z_.]+)\s*\}\}/g

export const isSnippetField = (name: string): name is SnippetField =>
  (snippetFields as readonly string[]).includes(name)

/** The names of the fields that a text has, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(fieldForm)].map(([, name = '']) => name)),
]

/** A field without a value stays as it is written, so that its reader sees the gap. */
export function fillSnippet(text: string, values: Partial<Record<SnippetField, string>>): FilledSnippet {
  const missing = new Set<string>()
  const filled = text.replaceAll(fieldForm, (written, name: string) => {
    const value = isSnippetField(name) ? values[name] : undefined
    if (value !== undefined && value !== '') return value
    missing.add(name)
    return written
  })
  return { text: filled, missing: [...missing] }
}
