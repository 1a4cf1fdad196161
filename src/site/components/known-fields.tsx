import { Field } from './field.tsx'

type Props = { words: { label: string; help?: string }; error: string | undefined }

/** Asks for an email address, by the name `email`. */
export function EmailField({ typed, isRequired, ...rest }: Props & { typed?: string; isRequired?: boolean }) {
  return (
    <Field name="email" {...rest} isRequired={isRequired} isWide>
      {(described) => (
        <input
          {...described}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="email"
          spellCheck={false}
          required
          defaultValue={typed || undefined}
        />
      )}
    </Field>
  )
}

/** Asks for the code that was mailed, by the name `code`. */
export function CodeField(props: Props) {
  return (
    <Field name="code" {...props}>
      {(described) => (
        <input
          {...described}
          className="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
      )}
    </Field>
  )
}
