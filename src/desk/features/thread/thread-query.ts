import { queryOptions } from '@tanstack/react-query'
import type { Thread } from '../../../core/threads/schema.ts'
import { api, ask } from '../../api.ts'

/** Stands below its inquiry's key: what changes the one is asked anew for the other too. */
export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['inquiry', id, 'thread'],
    queryFn: () => ask(api.inquiries[':id'].thread.$get({ param: { id } })),
  })

/** What was on screen, so that the core can tell whether somebody was quicker. */
const seenOf = ({ version, answers, incoming }: Thread) => ({
  version,
  lastAnswerId: answers.at(-1)?.id ?? null,
  lastIncomingId: incoming.findLast(({ isAutomatic }) => !isAutomatic)?.id ?? null,
})

export const reply = (thread: Thread, key: string, text: string) =>
  ask(
    api.inquiries[':id'].reply.$post({
      param: { id: thread.inquiryId },
      json: { key, text, ...seenOf(thread) },
    }),
  )

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
export const keepDraft = (id: string, json: { key: string; text: string; version: number }) =>
  ask(api.inquiries[':id'].draft.$post({ param: { id }, json }))
