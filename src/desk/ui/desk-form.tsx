import { Button, type ButtonProps } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DeskFailure } from '../api.ts'
import { sayFailure } from './failure.tsx'
import { fieldError } from './field-error.tsx'

type Options<Values, Answer> = {
  /** One entry for each field. Its name is the one in the schema of the API, so that what is wrong is shown at the field. */
  initialValues: Values
  send: (values: Values) => Promise<Answer>
  onSent: (answer: Answer, values: Values) => unknown
}

/**
 * A form that the server checks, by the schema it parses with: zod does not come to the browser.
 * The summary of what is wrong stands until the next attempt; a field's own message goes once the field is changed.
 */
export function useDeskForm<Values extends Record<string, string>, Answer>(options: Options<Values, Answer>) {
  const { initialValues, send, onSent } = options
  const form = useForm<Values>({ mode: 'uncontrolled', initialValues })
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})

  const submit = useMutation({
    mutationFn: send,
    onMutate: () => {
      setProblems({})
      form.clearErrors()
    },
    onSuccess: onSent,
    onError: (error) => {
      const found = problemsOf(error, Object.keys(initialValues))
      setProblems(found)
      form.setErrors(
        Object.fromEntries(
          Object.entries(found).flatMap(([field, message]) =>
            field === '' ? [] : [[field, fieldError(message)]],
          ),
        ),
      )
    },
  })

  return {
    isBusy: submit.isPending,
    /** Messages by field; those under '' belong to none. */
    problems,
    hasProblems: Object.keys(problems).length > 0,
    reset: form.reset,
    /** What makes an input the form's: its id is its name, to which the summary leads. */
    field: (name: keyof Values & string) => ({
      id: name,
      name,
      key: form.key(name),
      ...form.getInputProps(name),
    }),
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      // The button stays enabled, because `disabled` would drop the focus.
      if (submit.isPending) return
      // Read from the form itself: some password managers fill fields in without an event.
      const typed = new FormData(event.currentTarget)
      const values = { ...form.getValues() }
      for (const name of Object.keys(initialValues)) {
        const value = typed.get(name)
        if (typeof value === 'string') Object.assign(values, { [name]: value })
      }
      submit.mutate(values)
    },
  }
}

type SubmitOptions<Answer> = {
  send: () => Promise<Answer>
  onSent: (answer: Answer) => unknown
  /** The fields of the API's schema that have a place on the form; what is wrong elsewhere is said above the button. */
  fields?: readonly string[]
}

/** The same for a form whose screen keeps what is chosen: boxes to tick, lists to choose from. */
export function useSubmit<Answer>({ send, onSent, fields = [] }: SubmitOptions<Answer>) {
  const { mutate, isPending, error } = useMutation({ mutationFn: send, onSuccess: onSent })
  const problems = error ? problemsOf(error, fields) : {}
  return {
    isBusy: isPending,
    /** What is wrong with a field. */
    problem: (field: string) => fieldError(problems[field]),
    form: {
      /** What is wrong with none of the fields. */
      failure: problems[''] ?? '',
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (!isPending) mutate()
      },
    },
  }
}

type FormProps = {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  /** What the button says now. */
  submit: string
  variant?: ButtonProps['variant']
  /** Why it was not taken, where no summary says so. */
  failure?: string
  /** What stands beside the button. */
  beside?: ReactNode
  children: ReactNode
}

export function Form({ onSubmit, submit, variant, failure, beside, children }: FormProps) {
  const button = (
    <Button type="submit" variant={variant}>
      {submit}
    </Button>
  )
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      {children}
      {failure !== undefined && (
        <p className="alert-line" role="alert">
          {failure}
        </p>
      )}
      {beside ? (
        <div className="acts">
          {button}
          {beside}
        </div>
      ) : (
        button
      )}
    </form>
  )
}

/**
 * Messages by field; under '' what has no place at any of `fields`.
 * On a form, a refusal is about what was typed, not about the reader's role: the core's own words tell most.
 */
export function problemsOf(error: unknown, fields: readonly string[]): Record<string, string> {
  if (!(error instanceof DeskFailure)) return { '': sayFailure(error) }
  const said = Object.entries(error.fields)
  if (said.length === 0) return { '': error.message === '' ? sayFailure(error) : error.message }
  const [atFields, elsewhere] = [true, false].map((isThere) =>
    said.filter(([field]) => fields.includes(field) === isThere),
  ) as [typeof said, typeof said]
  return {
    ...Object.fromEntries(atFields),
    ...(elsewhere.length > 0 && { '': elsewhere.map(([, message]) => message).join('. ') }),
  }
}
