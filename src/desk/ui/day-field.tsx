import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

type Props = Omit<TextInputProps, 'type' | 'value' | 'onChange'> & {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (day: string) => void
}

/** A day that something is narrowed by. It is told once its year is whole: browsers tell 0002 while someone types 2026. */
export function DayField({ value, onChange, ...rest }: Props) {
  /** What the field holds while it has the focus: what it narrows follows a moment later, and would put the day before back into it. */
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      type="date"
      {...rest}
      value={typed ?? value}
      onChange={({ currentTarget: { value: day } }) => {
        setTyped(day)
        if (day === '' || day >= '1000') onChange(day)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
