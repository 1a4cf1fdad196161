import { Button, type PasswordInputProps, TextInput, type TextInputProps } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { fieldError } from './field-error.tsx'
import { VisiblePassword } from './visible-password.tsx'
import type { FormProblems } from './use-form-problems.ts'

type FormProps = {
  /** What the button says now. */
  submit: string
  isBusy: boolean
  /** Gets what was typed into the field of a name. */
  onSend: (read: (name: string) => string) => void
  children: ReactNode
}

export function Form({ submit, isBusy, onSend, children }: FormProps) {
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // The button stays enabled, because `disabled` would drop the focus.
    if (isBusy) return
    const typed = new FormData(event.currentTarget)
    onSend((name) => String(typed.get(name) ?? ''))
  }
  return (
    <form className="form" noValidate onSubmit={send}>
      {children}
      <Button type="submit">{submit}</Button>
    </form>
  )
}

type Named = { name: string; problems: FormProblems }

/** What makes a field one of a form: what is wrong with it stands at it until it is mended. */
const inForm = ({ name, problems }: Named) => ({
  id: name,
  name,
  error: fieldError(problems.at[name]),
  onChange: () => problems.mend(name),
})

export const TextField = ({ name, problems, ...rest }: Named & TextInputProps) => (
  <TextInput dir="auto" maxLength={200} {...rest} {...inForm({ name, problems })} />
)

/** The address that someone signs in with. */
export const EmailField = ({ problems, label }: { problems: FormProblems; label: string }) => (
  <TextField
    name="email"
    type="email"
    label={label}
    autoComplete="username"
    spellCheck={false}
    maxLength={254}
    problems={problems}
  />
)

export const PasswordField = ({ name, problems, ...rest }: Named & PasswordInputProps) => (
  <VisiblePassword {...rest} {...inForm({ name, problems })} />
)
