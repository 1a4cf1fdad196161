import { Hono } from 'hono'
import { z } from 'zod'
import {
  addNote,
  answerElsewhere,
  answerElsewhereInput,
  claimInput,
  claimInquiry,
  closeInput,
  closeInquiry,
  draftInput,
  editNote,
  editNoteInput,
  findDraft,
  findThread,
  giveSign,
  keepDraft,
  noteInput,
  removeNote,
  removeNoteInput,
  reopenInquiry,
  replyInput,
  replyToInquiry,
  signInput,
  unclaimInquiry,
  undoAnswer,
} from '../../core/threads/index.ts'
import type { DeskEnv } from './desk-env.ts'
import type { DeskMail } from './outbox.ts'
import { valid, validId } from './valid.ts'

const editOne = editNoteInput.extend({ noteId: z.uuid() })
const removeOne = removeNoteInput.extend({ noteId: z.uuid() })
const undoInput = z.object({ answerId: z.uuid() })

/** What staff do about one inquiry; mounted at `/inquiries`. */
export const threadRoutes = (mail: DeskMail) =>
  new Hono<DeskEnv>()
    .get('/:id/thread', validId, async (c) => {
      const thread = await findThread(c.var.ctx, c.req.valid('param').id)
      return c.json({ ...thread, mailLeaves: mail.leaves })
    })
    .get('/:id/draft', validId, async (c) => c.json(await findDraft(c.var.ctx, c.req.valid('param').id)))
    .post('/:id/draft', validId, valid('json', draftInput), async (c) =>
      c.json(await keepDraft(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/presence', validId, valid('json', signInput), async (c) =>
      c.json(await giveSign(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/notes', validId, valid('json', noteInput), async (c) =>
      c.json({ noteId: await addNote(c.var.ctx, c.req.valid('param').id, c.req.valid('json')) }),
    )
    .post('/:id/notes/edit', validId, valid('json', editOne), async (c) => {
      const { noteId, ...input } = c.req.valid('json')
      await editNote(c.var.ctx, c.req.valid('param').id, noteId, input)
      return c.json({ done: true })
    })
    .post('/:id/notes/remove', validId, valid('json', removeOne), async (c) => {
      const { noteId, version } = c.req.valid('json')
      await removeNote(c.var.ctx, c.req.valid('param').id, noteId, version)
      return c.json({ done: true })
    })
    .post('/:id/reply', validId, valid('json', replyInput), async (c) => {
      const answerId = await replyToInquiry(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ answerId })
    })
    .post('/:id/answered-elsewhere', validId, valid('json', answerElsewhereInput), async (c) => {
      const answerId = await answerElsewhere(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ answerId })
    })
    .post('/:id/undo-answer', validId, valid('json', undoInput), async (c) => {
      await undoAnswer(c.var.ctx, c.req.valid('param').id, c.req.valid('json').answerId)
      return c.json({ done: true })
    })
    .post('/:id/claim', validId, valid('json', claimInput), async (c) => {
      await claimInquiry(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/:id/unclaim', validId, async (c) => {
      await unclaimInquiry(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/close', validId, valid('json', closeInput), async (c) => {
      await closeInquiry(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/:id/reopen', validId, async (c) => {
      await reopenInquiry(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
