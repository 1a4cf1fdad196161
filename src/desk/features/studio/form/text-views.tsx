import { Select, Textarea, TextInput } from '@mantine/core'
import type { Control } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { sayZone } from '../../../ui/instant.tsx'
import { instantOfWall, wallTimeOf } from '../../../ui/school-clock.ts'
import { type FieldViewProps, useInput } from './form-context.ts'

type TextControl = Extract<Control, { is: 'text' }>

const inputTypes = { email: 'email', 'web-address': 'url' } as const
const hints = {
  'partial-date': 'studio.hint.partial-date',
  language: 'studio.hint.language',
} as const

/** One line, or several where the field takes more than a sentence. */
export function TextView({ control, ...rest }: FieldViewProps & { control: TextControl }) {
  const { set, props } = useInput(rest)
  const { format, max } = control
  const text = asText(rest.value)
  const hint = format === 'partial-date' || format === 'language' ? t(hints[format]) : undefined
  const shared = {
    ...props,
    description: props.description ?? hint,
    dir: 'auto' as const,
    value: text,
    error:
      props.error ?? (text.length > max ? t('studio.too-long', { count: text.length - max }) : undefined),
    onChange: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  }
  if (control.isLong) return <Textarea {...shared} autosize minRows={2} maxRows={14} />
  const type = format === 'email' || format === 'web-address' ? inputTypes[format] : 'text'
  return <TextInput {...shared} type={type} spellCheck={format === 'plain'} />
}

export function DayView(given: FieldViewProps) {
  const { set, props } = useInput(given)
  return (
    <TextInput
      {...props}
      type="date"
      className="field-short"
      value={asText(given.value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

export function TimeView(given: FieldViewProps) {
  const { set, props } = useInput(given)
  return (
    <TextInput
      {...props}
      type="time"
      className="field-short"
      value={asText(given.value)}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

/** An instant, typed and shown on the school's clocks. */
export function InstantView(given: FieldViewProps) {
  const { set, props } = useInput(given)
  return (
    <TextInput
      {...props}
      type="datetime-local"
      className="field-medium"
      description={props.description ?? t('studio.plan.zone', { zone: sayZone() })}
      value={wallTimeOf(asText(given.value))}
      onChange={({ currentTarget: { value } }) => set(instantOfWall(value))}
    />
  )
}

const zones = Intl.supportedValuesOf('timeZone')

export function ZoneView(given: FieldViewProps) {
  const { set, props } = useInput(given)
  const zone = asText(given.value)
  return (
    <Select
      {...props}
      searchable
      clearable={given.field.isOptional}
      limit={50}
      nothingFoundMessage={t('studio.nothing-found')}
      data={zone === '' || zones.includes(zone) ? zones : [zone, ...zones]}
      value={zone === '' ? null : zone}
      onChange={(value) => set(value ?? '')}
    />
  )
}

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
