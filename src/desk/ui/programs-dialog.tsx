import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { sayFailure } from './failure.tsx'

type Props = {
  title: string
  lead: string
  saveLabel: string
  programs: readonly { readonly key: string; readonly name: string }[]
  chosenBefore: readonly string[]
  /** Resolves once the choice, by key, is kept. */
  save: (chosen: string[]) => Promise<unknown>
  onSaved: () => unknown
  onClose: () => void
}

/** Some of the school's programs, chosen by ticking. */
export function ProgramsDialog({
  title,
  lead,
  saveLabel,
  programs,
  chosenBefore,
  onSaved,
  onClose,
  ...props
}: Props) {
  const [chosen, setChosen] = useState([...chosenBefore])
  const saving = useMutation({
    mutationFn: () => props.save(chosen),
    onSuccess: () => {
      void onSaved()
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!saving.isPending) saving.mutate()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <Checkbox.Group label={lead} value={chosen} onChange={setChosen}>
          <div className="choices">
            {programs.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <p className="alert-line" role="alert">
          {saving.error ? sayFailure(saving.error) : ''}
        </p>
        <Button type="submit">{saveLabel}</Button>
      </form>
    </Dialog>
  )
}
