/** How an editor's form shows one field: drawn from the field's zod schema and its words, so that a new field appears by itself. */
export type Field = {
  readonly label: string
  readonly help?: string
  readonly isOptional: boolean
  /** What stands in it before anything is typed; `today` for a day. */
  readonly initial?: string
  readonly control: Control
}

export type Control =
  | { readonly is: 'text'; readonly max: number; readonly isLong: boolean; readonly format: TextFormat }
  | {
      readonly is: 'number'
      readonly min: number | null
      readonly max: number | null
      readonly isWhole: boolean
    }
  | { readonly is: 'boolean' }
  | { readonly is: 'choice'; readonly options: readonly Choice[] }
  | { readonly is: 'day' }
  | { readonly is: 'time' }
  | { readonly is: 'instant' }
  | { readonly is: 'color' }
  | { readonly is: 'money' }
  | { readonly is: 'time-zone' }
  | { readonly is: 'reference'; readonly type: string }
  /** `{ type, key, anchor? }`: a document with a page of its own. */
  | { readonly is: 'target' }
  /** A picture of the media library, with what it says on this page. */
  | { readonly is: 'picture' }
  /** `{ question, has, isNot? }`: when a question of a form is asked. */
  | {
      readonly is: 'condition'
      readonly countries: readonly { readonly value: string; readonly label: string }[]
    }
  /** Running text in blocks; those without a form of their own in the text are drawn by their variant. */
  | { readonly is: 'blocks'; readonly item: Field; readonly min: number }
  /** Text with marks, links and figures, a part of running text. */
  | { readonly is: 'inline' }
  | { readonly is: 'group'; readonly fields: readonly NamedField[] }
  | { readonly is: 'list'; readonly item: Field; readonly min: number; readonly max: number | null }
  /** Values of any name. */
  | { readonly is: 'record'; readonly item: Field }
  /** A group whose field `by` says which of these it is. */
  | { readonly is: 'variants'; readonly by: string; readonly variants: readonly Variant[] }
  /** One of several shapes, told apart by what the value is. */
  | { readonly is: 'either'; readonly options: readonly Field[] }
  /** A value that never differs. */
  | { readonly is: 'fixed'; readonly value: string | number | boolean | null }

export type TextFormat = 'plain' | 'email' | 'web-address' | 'link-address' | 'language' | 'partial-date'
export type Choice = { readonly value: string | number; readonly label: string }
export type NamedField = Field & { readonly name: string }
export type Variant = Choice & { readonly fields: readonly NamedField[] }

export type TypeView = {
  readonly name: string
  readonly label: string
  /** For the heading of a list: `Programs`. */
  readonly plural: string
  /** There is one document, whose key never changes. */
  readonly isSingle: boolean
  /** `/programs/{key}`; null where documents of the type have no page of their own. */
  readonly pathPattern: string | null
  readonly fields: Field
}
