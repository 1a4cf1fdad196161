import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
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
  const save = useMutation({
    mutationFn: () => answerElsewhere(thread, key, note),
    onSuccess: ({ answerId }) => {
      onClose()
      showUndo({
        message: t('elsewhere.done', { name }),
        undo: () => undoAnswer(thread.inquiryId, answerId),
        onUndone: () => void refresh(),
      })
    },
    onSettled: refresh,
  })
  const why = save.error
  return (
    <Dialog title={t('elsewhere.title')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.isPending) save.mutate()
        }}
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
          error={
            why instanceof DeskFailure ? (why.fields.note ?? why.message) : why ? sayFailure(why) : undefined
          }
        />
        <div className="acts">
          <Button type="submit">{t('elsewhere.save')}</Button>
          <BusyButton variant="default" isBusy={false} onClick={onClose}>
            {t('desk.cancel')}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
