import { validator } from 'hono/validator'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { holdsUnstorableText } from '../../kernel/text.ts'

/** Parses a part of the request; what does not fit is told by field. */
export function valid<Target extends 'query' | 'json', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, (value): z.output<Schema> => {
    const parsed = schema.safeParse(value)
    const fields: Record<string, string> = {}
    for (const { path, message } of parsed.error?.issues ?? []) fields[path.join('.')] ??= message
    // After parsing, so that only what is taken over counts.
    if (parsed.success)
      for (const [name, part] of Object.entries(parsed.data ?? {}))
        if (holdsUnstorableText(part)) fields[name] = 'This holds a character that cannot be stored.'
    if (parsed.success && Object.keys(fields).length === 0) return parsed.data
    throw new AppError('invalid', Object.values(fields).join('. '), fields)
  })
}

/** The id in a path. One that is no id belongs to nothing. */
export const validId = validator('param', ({ id }): { id: string } => {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw new AppError('not-found', 'There is nothing at this address.')
  return { id: parsed.data }
})
