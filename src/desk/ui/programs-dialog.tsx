import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Form, useSubmit } from './desk-form.tsx'
import { Dialog } from './dialog.tsx'

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
  const { form } = useSubmit({
    send: () => props.save(chosen),
    onSent: () => {
      void onSaved()
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form {...form} submit={saveLabel}>
        <Checkbox.Group label={lead} value={chosen} onChange={setChosen}>
          <div className="choices">
            {programs.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      </Form>
    </Dialog>
  )
}
