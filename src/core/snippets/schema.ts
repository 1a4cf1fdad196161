import { z } from 'zod'

const text = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .max(max, { error: `Enter ${max.toLocaleString('en-US')} characters or fewer`, abort: true })
    .transform((typed) => typed.replaceAll('\r\n', '\n').toWellFormed().replaceAll('\u0000', '').trim())
    .pipe(z.string().min(1, missing))

export const snippetInput = z.object({
  title: text(80, 'Enter a title'),
  text: text(10_000, 'Write the text'),
  /** The version that was on the screen; 0 for a new snippet. */
  version: z.int().min(0),
})
export type SnippetInput = z.output<typeof snippetInput>

export type SnippetView = {
  id: string
  title: string
  text: string
  version: number
  by: string
  updatedAt: string
  /** Fields in it that are not known; nothing fills them in. */
  unknownFields: string[]
}

/** The fields that a snippet may have, as it is written: `{{person.first_name}}`. */
export const snippetFields = [
  'person.first_name',
  'person.last_name',
  'person.name',
  'inquiry.number',
  'program.name',
  'program.deadline',
  'program.cost',
  'school.name',
  'staff.name',
  'signature',
] as const
export type SnippetField = (typeof snippetFields)[number]

/** A text with its fields filled in. `missing` names those that have no value here, and stay as they are written. */
export type FilledSnippet = { text: string; missing: string[] }
