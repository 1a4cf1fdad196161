import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { NoteView, Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { Instant, sayInstant } from '../../ui/instant.tsx'
import { MentionHelp } from './mention-help.tsx'
import { addNote, editNote, removeNote } from './thread-query.ts'

type Props = {
  thread: Thread
  /** Who reads: one's own notes can be changed. */
  selfId: string | undefined
  /** Keys of those the inquiry is about. */
  programs: readonly string[]
  box: RefObject<HTMLTextAreaElement | null>
  now: Date
}

/** What staff note for each other about an inquiry. */
export function Notes({ thread, selfId, programs, box, now }: Props) {
  const { inquiryId, notes } = thread
  const client = useQueryClient()
  const [written, setWritten] = useState(emptyNote)
  const refresh = () => client.invalidateQueries({ queryKey: ['inquiry', inquiryId] })
  const add = useMutation({
    mutationFn: ({ key, text }: typeof written) => addNote(inquiryId, key, text),
    onSuccess: () => setWritten(emptyNote()),
    onSettled: refresh,
  })
  return (
    <div className="notes">
      <p className="muted small">{t('notes.lead')}</p>
      <ul>
        {notes.map((note) => (
          <Note key={note.id} inquiryId={inquiryId} note={note} isOwn={note.by.id === selfId} now={now} />
        ))}
      </ul>
      <Textarea
        ref={box}
        label={t('notes.label')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={20_000}
        dir="auto"
        value={written.text}
        onChange={({ currentTarget: { value, selectionStart } }) =>
          setWritten({ ...written, text: value, caret: selectionStart })
        }
        error={add.error ? sayFailure(add.error) : undefined}
      />
      <MentionHelp
        text={written.text}
        caret={written.caret}
        selfId={selfId}
        programs={programs}
        box={box}
        onChange={(text, caret) => setWritten({ ...written, text, caret })}
      />
      <div className="acts acts--tight">
        <BusyButton
          variant="default"
          size="compact-md"
          isBusy={add.isPending}
          onClick={() => (written.text.trim() === '' ? box.current?.focus() : add.mutate(written))}
        >
          {t('notes.add')}
        </BusyButton>
      </div>
    </div>
  )
}

const emptyNote = () => ({ key: crypto.randomUUID(), text: '', caret: 0 })

type NoteProps = { inquiryId: string; note: NoteView; isOwn: boolean; now: Date }

function Note({ inquiryId, note, isOwn, now }: NoteProps) {
  const { id, by, at, text, editedAt } = note
  const client = useQueryClient()
  /** What is being changed, and the version that it is based on; null while nothing is. */
  const [edited, setEdited] = useState<{ text: string; version: number } | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: ['inquiry', inquiryId] })
  const save = useMutation({
    mutationFn: ({ text, version }: { text: string; version: number }) =>
      editNote(inquiryId, id, version, text),
    onSuccess: () => setEdited(null),
    onSettled: refresh,
  })
  // The refusal tells what the note says now: saving again replaces that.
  const isTold = save.error instanceof DeskFailure && save.error.code === 'conflict'
  const remove = useMutation({
    mutationFn: () => removeNote(inquiryId, id, note.version),
    onSettled: refresh,
  })
  const why = save.error ?? remove.error
  const when = sayInstant(new Date(at), now)
  return (
    <li className="note">
      <p className="thread-head">
        <strong>
          <bdi>{by.name}</bdi>
        </strong>
        <span className="muted small">
          <Instant at={at} now={now} />
          {editedAt && <>, {t('notes.edited')}</>}
        </span>
        {isOwn && edited === null && (
          <span className="note-acts">
            <BusyButton
              variant="subtle"
              size="compact-sm"
              isBusy={false}
              onClick={() => setEdited({ text, version: note.version })}
              aria-label={t('notes.edit.what', { when })}
            >
              {t('notes.edit')}
            </BusyButton>
            <BusyButton
              variant="subtle"
              size="compact-sm"
              isBusy={remove.isPending}
              onClick={() => remove.mutate()}
              aria-label={t('notes.remove.what', { when })}
            >
              {t('notes.remove')}
            </BusyButton>
          </span>
        )}
      </p>
      {edited === null ? (
        <p className="message" dir="auto">
          {text}
        </p>
      ) : (
        <>
          <Textarea
            aria-label={t('notes.edit.label')}
            autosize
            minRows={2}
            maxLength={20_000}
            dir="auto"
            value={edited.text}
            onChange={(event) => setEdited({ ...edited, text: event.currentTarget.value })}
          />
          <div className="acts acts--tight">
            <BusyButton
              size="compact-md"
              isBusy={save.isPending}
              onClick={() => save.mutate(isTold ? { ...edited, version: note.version } : edited)}
            >
              {t('notes.save')}
            </BusyButton>
            <BusyButton variant="default" size="compact-md" isBusy={false} onClick={() => setEdited(null)}>
              {t('desk.cancel')}
            </BusyButton>
          </div>
        </>
      )}
      <p className="alert-line" role="alert">
        {why ? sayFailure(why) : ''}
      </p>
    </li>
  )
}
