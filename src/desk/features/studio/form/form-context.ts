import { createContext, type ComponentType, useContext } from 'react'
import type { Field } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import type { FieldPath } from './path.ts'

export type FieldViewProps = {
  field: Field
  path: FieldPath
  value: unknown
  /** Its label is said, not shown: what stands around it shows it. */
  isBare?: boolean
  /** What kind of entry it is was chosen when it was added, and stands at its head. */
  isKindKnown?: boolean
}

/** What every field of a document's form shares. */
export type DocumentForm = {
  /** Draws any field; here, because groups hold fields that may be groups. */
  readonly Draw: ComponentType<FieldViewProps>
  /** Never another function: a field that did not change is not drawn anew. */
  readonly set: (path: FieldPath, value: unknown) => void
  readonly touch: (path: FieldPath) => void
  /** What is wrong, by path; only of fields that were left, or of all once saving was tried. */
  readonly problems: ReadonlyMap<FieldPath, string>
}

/** The whole document as it stands in the form, for the few fields that offer what stands elsewhere in it. */
export const TypedContext = createContext<unknown>(null)

export const FormContext = createContext<DocumentForm | null>(null)

export function useDocumentForm(): DocumentForm {
  const form = useContext(FormContext)
  if (!form) throw new Error('a field stands outside of a form')
  return form
}

/** What Mantine's inputs take of a field: name, help, and what is wrong. */
export function useInput({ field, path, isBare }: FieldViewProps) {
  const { set, touch, problems } = useDocumentForm()
  return {
    set: (value: unknown) => set(path, value),
    props: {
      id: path,
      label: isBare
        ? undefined
        : field.isOptional
          ? t('studio.optional', { label: field.label })
          : field.label,
      'aria-label': isBare ? field.label : undefined,
      description: field.help,
      error: problems.get(path),
      required: false,
      onBlur: () => touch(path),
    },
  }
}
