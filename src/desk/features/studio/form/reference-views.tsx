import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../../messages/desk-message.ts'
import { choicesQuery } from '../studio-query.ts'
import { type FieldViewProps, useInput } from './form-context.ts'
import { asGroup } from './path.ts'
import { asText } from './text-views.tsx'

type Chosen = { type: string; key: string }

type PickerProps = {
  id: string
  label: string
  isLabelHidden?: boolean
  description?: string | undefined
  error?: string | undefined
  /** Absent: any type whose documents have pages. */
  type?: string
  isClearable?: boolean
  value: Chosen | null
  onBlur?: () => void
  onChange: (chosen: Chosen | null) => void
}

/** Chooses a document by its title or address. */
export function PagePicker({
  type,
  value,
  onChange,
  label,
  isLabelHidden = false,
  isClearable = true,
  ...rest
}: PickerProps) {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [q] = useDebouncedValue(typed, 150)
  const { data: found = [] } = useQuery({
    ...choicesQuery({ type, q: isOpen ? q : '' }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const { data: [own] = [] } = useQuery({
    ...choicesQuery({ type: value?.type, q: value?.key ?? '' }),
    enabled: value !== null,
    select: (lines) => lines.filter((line) => line.key === value?.key),
  })
  const lines = own && !found.some((line) => idOf(line) === idOf(own)) ? [own, ...found] : found
  const data = lines.map((line) => ({
    value: idOf(line),
    label: line.isPublished
      ? `${line.title} (${line.path ?? line.key})`
      : t('studio.picker.draft', { title: line.title }),
  }))
  const current = value === null || value.key === '' ? null : idOf(value)
  return (
    <Select
      {...rest}
      className="field-picker"
      label={isLabelHidden ? undefined : label}
      aria-label={isLabelHidden ? label : undefined}
      searchable
      clearable={isClearable}
      // The server has searched already, in titles and addresses.
      filter={({ options }) => options}
      nothingFoundMessage={t('studio.nothing-found')}
      placeholder={t('studio.picker.placeholder')}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      data={
        current !== null && !data.some((each) => each.value === current)
          ? [{ value: current, label: value?.key ?? '' }, ...data]
          : data
      }
      value={current}
      onSearchChange={(text) => setTyped(data.some((each) => each.label === text) ? '' : text)}
      onChange={(id) => {
        const line = lines.find((each) => idOf(each) === id)
        if (id === null) onChange(null)
        else if (line) onChange({ type: line.type, key: line.key })
      }}
    />
  )
}

const idOf = ({ type, key }: Chosen) => `${type}:${key}`

export function ReferenceView({ type, ...given }: FieldViewProps & { type: string }) {
  const { set, props } = useInput(given)
  const key = asText(given.value)
  return (
    <PagePicker
      id={props.id}
      label={props.label ?? given.field.label}
      isLabelHidden={given.isBare ?? false}
      description={props.description}
      error={props.error}
      type={type}
      isClearable={given.field.isOptional}
      value={key === '' ? null : { type, key }}
      onBlur={props.onBlur}
      onChange={(chosen) => set(chosen?.key ?? '')}
    />
  )
}

/** A page of this site, where no address elsewhere is allowed. */
export function TargetView(given: FieldViewProps) {
  const { set, props } = useInput(given)
  const { type, key } = asGroup(given.value)
  return (
    <PagePicker
      id={props.id}
      label={props.label ?? given.field.label}
      isLabelHidden={given.isBare ?? false}
      description={props.description}
      error={props.error}
      isClearable={given.field.isOptional}
      value={key === undefined ? null : { type: asText(type), key: asText(key) }}
      onBlur={props.onBlur}
      onChange={(chosen) => set(chosen ?? undefined)}
    />
  )
}
