import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import type { Control } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, useInput } from './form-context.ts'

type ChoiceControl = Extract<Control, { is: 'choice' }>
type NumberControl = Extract<Control, { is: 'number' }>

export function ChoiceView({ control, ...rest }: FieldViewProps & { control: ChoiceControl }) {
  const { set, props } = useInput(rest)
  const { field, value } = rest
  const isChosen = control.options.some((option) => option.value === value)
  const nothing = {
    value: '',
    label: field.isOptional ? t('studio.choice.none') : t('studio.choice.missing'),
  }
  return (
    <NativeSelect
      {...props}
      className="field-medium"
      value={isChosen ? String(value) : ''}
      data={[
        ...(field.isOptional || !isChosen ? [nothing] : []),
        ...control.options.map((option) => ({ value: String(option.value), label: option.label })),
      ]}
      onChange={({ currentTarget }) =>
        set(control.options.find((option) => String(option.value) === currentTarget.value)?.value)
      }
    />
  )
}

export function BooleanView(given: FieldViewProps) {
  const { set, props } = useInput(given)
  const { label: _label, 'aria-label': _said, required: _required, ...rest } = props
  return (
    <Checkbox
      {...rest}
      label={given.field.label}
      checked={given.value === true}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  )
}

export function NumberView({ control, ...rest }: FieldViewProps & { control: NumberControl }) {
  const { set, props } = useInput(rest)
  return (
    <NumberInput
      {...props}
      className="field-short"
      hideControls
      allowDecimal={!control.isWhole}
      value={typeof rest.value === 'number' ? rest.value : ''}
      onChange={(value) => set(typeof value === 'number' ? value : undefined)}
    />
  )
}
