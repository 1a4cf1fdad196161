import { type PasswordInputProps, TextInput, type TextInputProps } from '@mantine/core'
import { VisiblePassword } from './visible-password.tsx'
import { t } from '../../messages/desk-message.ts'

type Field = { id: string; name: string; key: string }

export function TextField({ field: { key, ...field }, ...rest }: { field: Field } & TextInputProps) {
  return <TextInput dir="auto" maxLength={200} key={key} {...rest} {...field} />
}

/** The address that someone signs in with. */
export const EmailField = ({ field, label }: { field: Field; label: string }) => (
  <TextField
    field={field}
    type="email"
    label={label}
    autoComplete="username"
    spellCheck={false}
    maxLength={254}
  />
)

export function PasswordField({ field: { key, ...field }, ...rest }: { field: Field } & PasswordInputProps) {
  return <VisiblePassword key={key} {...rest} {...field} />
}

export const NewPasswordField = ({ field }: { field: Field }) => (
  <PasswordField
    field={field}
    label={t('setup.password')}
    description={t('setup.password.hint')}
    autoComplete="new-password"
  />
)
