import { useMemo } from 'react'
import type { TypeView } from '../../../core/content/schema.ts'
import { FieldView } from './form/field-view.tsx'
import { FormContext, TypedContext } from './form/form-context.ts'
import { Fields } from './form/group-view.tsx'
import { asGroup } from './form/path.ts'
import type { useTyped } from './use-typed.ts'

/** The whole form of a document, drawn from what its type says of its fields. */
export function DocumentForm({ type, typed }: { type: TypeView; typed: ReturnType<typeof useTyped> }) {
  const { set, touch, problems } = typed
  const form = useMemo(() => ({ Draw: FieldView, set, touch, problems }), [set, touch, problems])
  const { control } = type.fields
  if (control.is !== 'group') return null
  return (
    <FormContext value={form}>
      <TypedContext value={typed.value}>
        <div className="fields document-form">
          <Fields fields={control.fields} path="" value={asGroup(typed.value)} />
        </div>
      </TypedContext>
    </FormContext>
  )
}
