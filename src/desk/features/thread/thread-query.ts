import { queryOptions } from '@tanstack/react-query'
import type { AttachmentView, Seen, SignInput, Thread } from '../../../core/threads/schema.ts'
import { api, ask } from '../../api.ts'
import { seenOf } from './news-since.ts'

/** Stands below its inquiry's key: what changes the one is asked anew for the other too. */
export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['inquiry', id, 'thread'],
    queryFn: () => ask(api.inquiries[':id'].thread.$get({ param: { id } })),
  })

export type Written = {
  key: string
  text: string
  cc: string[]
  /** ISO 8601; null: at once. */
  sendAt: string | null
  attachmentIds: string[]
}

/** @param seen what its writer has seen: where more has come it is refused */
export const reply = (id: string, seen: Seen, written: Written) =>
  ask(api.inquiries[':id'].reply.$post({ param: { id }, json: { ...written, ...seen } }))

export const answerElsewhere = (thread: Thread, key: string, note: string) =>
  ask(
    api.inquiries[':id']['answered-elsewhere'].$post({
      param: { id: thread.inquiryId },
      json: { key, note, ...seenOf(thread) },
    }),
  )

export const undoAnswer = (id: string, answerId: string) =>
  ask(api.inquiries[':id']['undo-answer'].$post({ param: { id }, json: { answerId } }))

export const claim = (id: string, from: string | null) =>
  ask(api.inquiries[':id'].claim.$post({ param: { id }, json: { from } }))

export const handBack = (id: string) => ask(api.inquiries[':id'].unclaim.$post({ param: { id } }))

export const close = (id: string) =>
  ask(api.inquiries[':id'].close.$post({ param: { id }, json: { note: '' } }))

export const reopen = (id: string) => ask(api.inquiries[':id'].reopen.$post({ param: { id } }))

export const addNote = (id: string, key: string, text: string) =>
  ask(api.inquiries[':id'].notes.$post({ param: { id }, json: { key, text } }))
export const editNote = (id: string, noteId: string, version: number, text: string) =>
  ask(api.inquiries[':id'].notes.edit.$post({ param: { id }, json: { noteId, version, text } }))
export const removeNote = (id: string, noteId: string, version: number) =>
  ask(api.inquiries[':id'].notes.remove.$post({ param: { id }, json: { noteId, version } }))

export const findDraft = (id: string) => ask(api.inquiries[':id'].draft.$get({ param: { id } }))
/** What someone has begun, with the files that are to go along. */
export const begunQuery = (id: string) =>
  queryOptions({ queryKey: ['inquiry', id, 'begun'], queryFn: () => findDraft(id) })

/** Sends a file as it is. */
export async function addFile(id: string, file: File): Promise<AttachmentView> {
  const request = fetch(`/api/desk/inquiries/${id}/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  })
  return (await ask(request)) as AttachmentView
}
export const removeFile = (id: string, fileId: string) =>
  ask(api.inquiries[':id'].files.remove.$post({ param: { id }, json: { fileId } }))
export const keepSignature = (id: string, text: string) =>
  ask(api.inquiries[':id'].signature.$post({ param: { id }, json: { text } }))
type Kept = {
  key: string
  text: string
  copies: string
  sendAt: string | null
  basedOn: Seen | null
  version: number
}
export const keepDraft = (id: string, json: Kept) =>
  ask(api.inquiries[':id'].draft.$post({ param: { id }, json }))

/** Leaves also when the page is just being closed. */
export const giveSign = (id: string, json: SignInput) =>
  ask(api.inquiries[':id'].presence.$post({ param: { id }, json }, { init: { keepalive: true } }))
