import type { z } from 'zod'

/** A link from one document to another, by type and key; publishing checks that it leads somewhere. */
export type Reference = { readonly type: string; readonly key: string }

/** One kind of content, described once: the editor's form, validation, lists, pages and exports follow from it. */
export type ContentType<Fields extends z.ZodType = z.ZodType, Summary = unknown> = {
  readonly name: string
  /** For staff: `Program`. */
  readonly label: string
  /** Every field is a zod schema that carries `{ label, help }` in its `meta`. */
  readonly fields: Fields
  /** What lists, cards and search need of a document; kept beside each revision so that a list never reads whole documents. */
  readonly summary: (data: z.output<Fields>) => Summary
  readonly references: (data: z.output<Fields>) => readonly Reference[]
  /** Keys of documents that the site cannot do without. */
  readonly needed?: readonly string[]
}

export function contentType<Fields extends z.ZodType, Summary>(
  type: ContentType<Fields, Summary>,
): ContentType<Fields, Summary> {
  return type
}

export type DataOf<Type> = Type extends ContentType<infer Fields, unknown> ? z.output<Fields> : never
export type SummaryOf<Type> = Type extends ContentType<z.ZodType, infer Summary> ? Summary : never
