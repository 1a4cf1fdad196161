import { createContext } from 'react'
import type { Control, Field } from '../../../../../core/content/schema.ts'
import type { FieldViewProps } from '../form-context.ts'
import type { FieldPath } from '../path.ts'

export type RichTextProps = FieldViewProps & { control: Extract<Control, { is: 'blocks' }> }

type RichText = {
  /** What a block may be. */
  readonly item: Field
  readonly path: FieldPath
}

/** What the blocks of a text know of the field that they stand in. */
export const RichTextContext = createContext<RichText | null>(null)
