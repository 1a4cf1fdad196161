import { NativeSelect } from '@mantine/core'
import type { Control } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { emptyValue, optionOf } from './values.ts'

type EitherControl = Extract<Control, { is: 'either' }>

/** A value of one of several shapes. */
export function EitherView({
  field,
  path,
  value,
  isBare,
  control,
}: FieldViewProps & { control: EitherControl }) {
  const { set, Draw } = useDocumentForm()
  const index = optionOf(field, value)
  const option = control.options[index]
  return (
    <div className="fields">
      <NativeSelect
        className="field-medium"
        label={isBare ? t('studio.variant') : field.label}
        value={String(index)}
        data={control.options.map((each, at) => ({ value: String(at), label: nameOfShape(each.control) }))}
        onChange={({ currentTarget }) => {
          const next = control.options[Number(currentTarget.value)]
          if (next) set(path, emptyValue(next))
        }}
      />
      {option && <Draw field={option} path={path} value={value} isBare />}
    </div>
  )
}

const nameOfShape = ({ is }: Control): string => {
  if (is === 'day') return t('studio.shape.day')
  if (is === 'variants' || is === 'group') return t('studio.shape.rule')
  return is === 'list' ? t('studio.shape.list') : t('studio.shape.text')
}
