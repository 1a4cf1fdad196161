import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Colleague } from '../../../core/colleagues/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { changePrograms, programsQuery } from './colleagues-query.ts'

type Props = { colleague: Colleague; onSaved: () => unknown; onClose: () => void }

/** Which inquiries a counselor sees. */
export function ProgramsDialog({ colleague, onSaved, onClose }: Props) {
  const { data: programs = [] } = useQuery(programsQuery)
  const [chosen, setChosen] = useState(colleague.programs ?? [])
  const save = useMutation({
    mutationFn: () => changePrograms(colleague.id, chosen.length === 0 ? null : chosen),
    onSuccess: () => {
      void onSaved()
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <Dialog
      title={t('colleagues.programs.title', { name: colleague.name || colleague.email })}
      onClose={onClose}
    >
      <form className="form" noValidate onSubmit={submit}>
        <Checkbox.Group label={t('colleagues.programs.lead')} value={chosen} onChange={setChosen}>
          <div className="choices">
            {programs.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <p className="alert-line" role="alert">
          {save.error ? sayFailure(save.error) : ''}
        </p>
        <Button type="submit">{t('colleagues.programs.save')}</Button>
      </form>
    </Dialog>
  )
}
