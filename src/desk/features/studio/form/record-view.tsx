import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Control } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { asGroup, child } from './path.ts'
import { emptyValue } from './values.ts'

type RecordControl = Extract<Control, { is: 'record' }>

/** Values by name, where the school chooses the names. */
export function RecordView({ field, path, value, control }: FieldViewProps & { control: RecordControl }) {
  const { set, Draw } = useDocumentForm()
  const [name, setName] = useState('')
  const group = asGroup(value)
  return (
    <fieldset className="fields field-group" id={path} tabIndex={-1}>
      <legend>{field.label}</legend>
      {field.help && <p className="small muted">{field.help}</p>}
      {Object.entries(group).map(([key, each]) => (
        <div key={key} className="field-row">
          <Draw field={{ ...control.item, label: key }} path={child(path, key)} value={each} />
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              set(path, Object.fromEntries(Object.entries(group).filter(([other]) => other !== key)))
            }
          >
            {t('studio.list.remove', { what: key })}
          </Button>
        </div>
      ))}
      <div className="field-row">
        <TextInput
          label={t('studio.record.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          onClick={() => {
            if (name.trim() === '') return
            set(path, { ...group, [name.trim()]: emptyValue({ ...control.item, isOptional: false }) })
            setName('')
          }}
        >
          {t('studio.record.add')}
        </Button>
      </div>
    </fieldset>
  )
}
