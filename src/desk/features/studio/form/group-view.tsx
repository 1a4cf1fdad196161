import { Button, Fieldset } from '@mantine/core'
import type { Control, NamedField } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { DestinationView, isDestination } from './destination-view.tsx'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { asGroup, child, type FieldPath, type Group } from './path.ts'
import { begunGroup } from './values.ts'

type GroupControl = Extract<Control, { is: 'group' }>

/** Fields that belong together. One that may be absent is added and removed as a whole. */
export function GroupView({
  field,
  path,
  value,
  isBare,
  control,
}: FieldViewProps & { control: GroupControl }) {
  const { set, problems } = useDocumentForm()
  if (field.isOptional && value === undefined)
    return (
      <div className="field-absent">
        <Button
          id={path}
          variant="default"
          size="compact-md"
          onClick={() => set(path, begunGroup(control.fields))}
        >
          {t('studio.group.add', { label: field.label })}
        </Button>
        {field.help && <span className="small muted">{field.help}</span>}
      </div>
    )
  const problem = problems.get(path)
  const fields = <Fields fields={control.fields} path={path} value={asGroup(value)} />
  const body = (
    <>
      {field.help && !isBare && <p className="small muted">{field.help}</p>}
      {problem && (
        <p className="field-problem" id={`${path}-problem`}>
          {problem}
        </p>
      )}
      {fields}
      {field.isOptional && (
        <Button
          className="field-remove"
          variant="subtle"
          size="compact-sm"
          onClick={() => set(path, undefined)}
        >
          {t('studio.group.remove', { label: field.label })}
        </Button>
      )}
    </>
  )
  if (isBare) return <div className="fields">{body}</div>
  return (
    <Fieldset legend={field.label} className="fields field-group" id={path} tabIndex={-1}>
      {body}
    </Fieldset>
  )
}

/** The fields of a group in their order; a pair of “page of this site” and “address elsewhere” is one control. */
export function Fields({
  fields,
  path,
  value,
}: {
  fields: readonly NamedField[]
  path: FieldPath
  value: Group
}) {
  const { Draw } = useDocumentForm()
  const leads = isDestination(fields)
  return fields.map((field) => {
    if (leads && field.name === 'to') return <DestinationView key="to" path={path} value={value} />
    if (leads && field.name === 'href') return null
    return <Draw key={field.name} field={field} path={child(path, field.name)} value={value[field.name]} />
  })
}
