import type { z } from 'zod'

/** One document as others name it. */
export type Reference = { readonly type: string; readonly key: string }

/** What a school wrote itself is stored under this name, whatever its language is: it is the name of the original (ADR 48). */
export const defaultLocale = 'en'

/** JSON as an older version of a type stored it: nothing is known of its shape. */
export type StoredData = Readonly<Record<string, unknown>>

/** One kind of content, described once: validation, the editor's form, references, search text, lists and exports follow from it. */
export type ContentType<Fields extends z.ZodType = z.ZodType, Summary = unknown> = {
  readonly name: string
  /** For staff: `Program`. */
  readonly label: string
  /** Where it is not the label with an s: `Series`. */
  readonly plural?: string
  /** The shape of today's fields; stored beside each revision. */
  readonly version: number
  /** What a key may be. */
  readonly key: z.ZodType<string>
  /** Where the site shows a document; null or absent where it has no page of its own, so that nothing can link to it. */
  readonly path?: (key: string) => string | null
  /** Every field is one of `fields.ts`, which carries `{ label, help }` for the editor and says what kind of value it holds. */
  readonly fields: Fields
  /** By the version that it leads to: turns data of the version before into that one. */
  readonly upgrade?: Readonly<Record<number, (old: StoredData) => StoredData>>
  readonly title: (data: z.output<Fields>) => string
  /** What lists and cards need of a document, so that a list never reads whole documents. */
  readonly summary: (data: z.output<Fields>) => Summary
  /** The place in lists, the smallest first; by key where it is absent or equal. */
  readonly order?: (data: z.output<Fields>) => number
  /** What lists by time go by: when a news was written, when an event begins. */
  readonly date?: (data: z.output<Fields>) => Date
  /** What lists are filtered by. */
  readonly topics?: (data: z.output<Fields>) => readonly string[]
  /** Keys of documents that the site cannot do without. */
  readonly needed?: readonly string[]
}

export function contentType<Fields extends z.ZodType, Summary>(
  type: ContentType<Fields, Summary>,
): ContentType<Fields, Summary> {
  return type
}

export type DataOf<Type> = Type extends ContentType<infer Fields> ? z.output<Fields> : never
export type SummaryOf<Type> = Type extends ContentType<z.ZodType, infer Summary> ? Summary : never
