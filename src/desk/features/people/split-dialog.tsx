import { Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InquiryLine } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showDone } from '../../ui/undo.tsx'
import { Referenced } from '../../ui/referenced.tsx'
import { splitPerson } from './person-query.ts'

type Props = { id: string; inquiries: readonly InquiryLine[]; onClose: () => void }

/** Chooses the inquiries that came from somebody else. */
export function SplitDialog({ id, inquiries, onClose }: Props) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<string[]>([])
  const { form, isBusy } = useSubmit({
    send: () => splitPerson(id, chosen),
    onSent: () => {
      showDone(t('split.done'))
      onClose()
      void client.invalidateQueries()
    },
  })
  return (
    <Dialog title={t('split.title')} onClose={onClose}>
      <Form {...form} submit={t(isBusy ? 'split.doing' : 'split.do')}>
        <Checkbox.Group label={t('split.lead')} value={chosen} onChange={setChosen}>
          <div className="choices">
            {inquiries.map(({ id, receipt, excerpt }) => (
              <Checkbox
                key={id}
                value={id}
                label={<Referenced text={`${receipt} ${excerpt.slice(0, 80)}`} />}
              />
            ))}
          </div>
        </Checkbox.Group>
      </Form>
    </Dialog>
  )
}
