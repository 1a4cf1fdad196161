import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { answerElsewhere, undoAnswer } from './thread-query.ts'

type Props = { thread: Thread; name: string; onClose: () => void }

/** Notes that a person was answered by telephone, in person or from another mailbox. */
export function ElsewhereDialog({ thread, name, onClose }: Props) {
  const client = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [note, setNote] = useState('')
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['inquiry', thread.inquiryId] }),
      client.invalidateQueries({ queryKey: ['inbox'] }),
    ])
  const { form, problem } = useSubmit({
    send: () => answerElsewhere(thread, key, note).finally(() => void refresh()),
    fields: ['note'],
    onSent: ({ answerId }) => {
      onClose()
      showUndo({
        message: t('elsewhere.done', { name }),
        undo: () => undoAnswer(thread.inquiryId, answerId),
        onUndone: () => void refresh(),
      })
    },
  })
  return (
    <Dialog title={t('elsewhere.title')} onClose={onClose}>
      <Form
        {...form}
        submit={t('elsewhere.save')}
        beside={
          <BusyButton variant="default" isBusy={false} onClick={onClose}>
            {t('desk.cancel')}
          </BusyButton>
        }
      >
        <Textarea
          data-autofocus
          label={t('elsewhere.note')}
          description={t('elsewhere.note.hint')}
          autosize
          minRows={3}
          maxLength={2_000}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={problem('note')}
        />
      </Form>
    </Dialog>
  )
}
