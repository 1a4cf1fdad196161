import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { InsertSnippet } from '../snippets/insert-snippet.tsx'
import { type DraftState, useDraft } from './draft.ts'
import { reply, undoAnswer } from './thread-query.ts'

type Props = {
  thread: Thread & { mailLeaves: boolean }
  person: { name: string; email: string }
  box: RefObject<HTMLTextAreaElement | null>
  onElsewhere: () => void
}

/** Where an answer is written. Nothing typed is lost, whatever happens to the browser, the connection or the server. */
export function ReplyBox({ thread, person, box, onElsewhere }: Props) {
  const { inquiryId, mailLeaves } = thread
  const client = useQueryClient()
  const draft = useDraft(inquiryId)
  const [missing, setMissing] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: ['inquiry', inquiryId] })

  const send = useMutation({
    mutationFn: ({ key, text }: { key: string; text: string }) => reply(thread, key, text),
    onSuccess: ({ answerId }, { text }) => {
      draft.clear()
      showUndo({
        message: mailLeaves
          ? t('reply.sent', { name: person.name })
          : t('reply.queued', { name: person.name }),
        undo: () => undoAnswer(inquiryId, answerId),
        onUndone: () => {
          draft.write(text)
          void refresh()
          box.current?.focus()
        },
      })
    },
    onSettled: () => Promise.all([refresh(), client.invalidateQueries({ queryKey: ['inbox'] })]),
  })

  function submit() {
    setMissing(draft.text.trim() === '')
    if (draft.text.trim() === '') return box.current?.focus()
    send.mutate({ key: draft.key, text: draft.text })
  }

  /** Where the cursor is. */
  function insert(text: string) {
    const at = box.current?.selectionStart ?? draft.text.length
    const end = box.current?.selectionEnd ?? at
    draft.write(draft.text.slice(0, at) + text + draft.text.slice(end))
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(at + text.length, at + text.length)
    })
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !send.isPending) submit()
    // Out of the field, so that the keys of the desk act again.
    if (event.key === 'Escape') box.current?.blur()
  }

  return (
    <div className="reply">
      {thread.writers.length > 0 && (
        <p className="notice">
          {t('reply.writers', {
            count: thread.writers.length,
            names: thread.writers.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
      {!mailLeaves && <p className="notice">{t('reply.no-mail')}</p>}
      <Textarea
        ref={box}
        id="reply"
        label={t('reply.label', { name: person.name })}
        description={t('reply.to', { email: person.email })}
        autosize
        minRows={6}
        maxRows={24}
        maxLength={20_000}
        dir="auto"
        value={draft.text}
        error={missing ? t('reply.missing') : undefined}
        onChange={(event) => {
          setMissing(false)
          draft.write(event.currentTarget.value)
        }}
        onKeyDown={press}
      />
      {draft.state === 'conflict' && (
        <p className="notice small">
          {t('reply.draft.conflict')}{' '}
          <BusyButton
            variant="default"
            size="compact-sm"
            isBusy={false}
            onClick={() => void draft.takeOther()}
          >
            {t('reply.draft.take')}
          </BusyButton>
        </p>
      )}
      <p className="alert-line" role="alert">
        {send.error ? sayReplyFailure(send.error) : ''}
      </p>
      <div className="acts acts--tight">
        <BusyButton isBusy={send.isPending} onClick={submit}>
          {send.isPending ? t('reply.sending') : t('reply.send')}
        </BusyButton>
        <BusyButton variant="default" isBusy={false} onClick={onElsewhere}>
          {t('elsewhere.open')}
        </BusyButton>
        <span className="muted small" role="status">
          {draftWords[draft.state]}
        </span>
        <InsertSnippet inquiryId={inquiryId} onInsert={insert} />
      </div>
    </div>
  )
}

const draftWords: Record<DraftState, string> = {
  empty: t('reply.hint'),
  saving: t('reply.draft.saving'),
  saved: t('reply.draft.saved'),
  local: t('reply.draft.local'),
  conflict: '',
}

const sayReplyFailure = (error: unknown) =>
  error instanceof DeskFailure && error.code === 'conflict'
    ? t('reply.conflict', { why: error.message })
    : t('reply.failed', { why: sayFailure(error) })
