import { createContext, useContext } from 'react'
import type { Field } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldPath, valueAt } from './path.ts'

/** What a translation translates; null in the form of an original. */
export const OriginalContext = createContext<unknown>(null)

/** The original's text of a field, to be read beside the field that translates it. */
export function OriginalText({ field, path }: { field: Field; path: FieldPath }) {
  const original = useContext(OriginalContext)
  if (original === null || field.control.is !== 'text') return null
  const text = valueAt(original, path)
  if (typeof text !== 'string' || text === '') return null
  return (
    <div className="field-original" dir="auto">
      <span className="small muted">{t('translations.original')}</span>
      <p>{text}</p>
    </div>
  )
}
