import { buffer } from 'node:stream/consumers'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readIncomingFile } from '../../core/correspondence/index.ts'
import {
  addAttachment,
  findAttachment,
  keepSignature,
  removeAttachment,
  signatureInput,
} from '../../core/threads/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

const named = z.object({ name: z.string().min(1).max(300) })
const fileId = z.object({ fileId: z.uuid() })

/** What goes along with a reply, and what came with a mail; mounted at `/inquiries`. A file is sent as it is, not as JSON. */
export const fileRoutes = (files: FileStore) =>
  new Hono<DeskEnv>()
    .post('/:id/files', validId, valid('query', named), async (c) => {
      const content = new Uint8Array(await c.req.arrayBuffer())
      return c.json(
        await addAttachment(c.var.ctx, files, c.req.valid('param').id, content, c.req.valid('query').name),
      )
    })
    .post('/:id/files/remove', validId, valid('json', fileId), async (c) => {
      await removeAttachment(c.var.ctx, c.req.valid('param').id, c.req.valid('json').fileId)
      return c.json({ done: true })
    })
    .post('/:id/signature', validId, valid('json', signatureInput), async (c) => {
      await keepSignature(c.var.ctx, c.req.valid('json'))
      return c.json({ done: true })
    })
    .get('/:id/files/:fileId', validId, async (c) => {
      const { id } = c.req.valid('param')
      const fileId = readId(c.req.param('fileId'))
      const { name, sha256 } = await findAttachment(c.var.ctx, id, fileId)
      return download(c, name, await buffer(await files.read(sha256)))
    })
    .get('/:id/incoming/:mailId/:at', validId, async (c) => {
      const { id } = c.req.valid('param')
      const mailId = readId(c.req.param('mailId'))
      const { name, content } = await readIncomingFile(c.var.ctx, id, mailId, Number(c.req.param('at')))
      return download(c, name, content)
    })

/** @throws AppError `not-found` for what is no id */
function readId(given: string): string {
  const parsed = z.uuid().safeParse(given)
  if (!parsed.success) throw new AppError('not-found', 'This file is not there.')
  return parsed.data
}

/** A download, never shown in the browser: the sender chose the file's name and content. */
function download(c: Context<DeskEnv>, name: string, content: Uint8Array<ArrayBuffer>) {
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  return c.body(content)
}
