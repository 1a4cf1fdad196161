import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { InquiryLine } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showDone } from '../../ui/undo.tsx'
import { splitPerson } from './person-query.ts'

type Props = { id: string; inquiries: readonly InquiryLine[]; onClose: () => void }

/** Chooses the inquiries that came from somebody else. */
export function SplitDialog({ id, inquiries, onClose }: Props) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<string[]>([])
  const split = useMutation({
    mutationFn: () => splitPerson(id, chosen),
    onSuccess: () => {
      showDone(t('split.done'))
      onClose()
      void client.invalidateQueries()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!split.isPending) split.mutate()
  }
  return (
    <Dialog title={t('split.title')} onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <Checkbox.Group label={t('split.lead')} value={chosen} onChange={setChosen}>
          <div className="choices">
            {inquiries.map(({ id, receipt, excerpt }) => (
              <Checkbox key={id} value={id} label={`${receipt} ${excerpt.slice(0, 80)}`} />
            ))}
          </div>
        </Checkbox.Group>
        <p className="alert-line" role="alert">
          {split.error ? sayFailure(split.error) : ''}
        </p>
        <Button type="submit">{t(split.isPending ? 'split.doing' : 'split.do')}</Button>
      </form>
    </Dialog>
  )
}
