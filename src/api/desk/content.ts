import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { z } from 'zod'
import {
  askForReview,
  cancelPlan,
  changeDocumentKey,
  checkDocument,
  choicesQuery,
  createDocument,
  createPreviewLink,
  creationInput,
  describeTypes,
  documentsQuery,
  duplicateDocument,
  figuresQuery,
  findChoices,
  findDueFacts,
  findFigures,
  findFolders,
  findLinksHere,
  findUnsaved,
  forgetUnsaved,
  isTypeName,
  keepUnsaved,
  keyInput,
  listDocuments,
  listFactsToUpdate,
  listRevisions,
  mailPreviewInput,
  openDocument,
  openRevision,
  planDocument,
  planInput,
  publicationInput,
  publishDocument,
  readDraft,
  restoreDocument,
  returnFromReview,
  returnInput,
  reviewInput,
  saveDocument,
  saveInput,
  translateDocument,
  translationInput,
  trashDocument,
  type ContentTypeName,
  typedInput,
  withdrawDocument,
} from '../../core/content/index.ts'
import { senderOf } from '../../core/outreach/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { FrontBindings } from '../../platform/http/bindings.ts'
import type { DeskEnv } from './desk-env.ts'
import type { DeskMail } from './outbox.ts'
import { valid, validId } from './valid.ts'

const validRevision = validator('param', (ids): { id: string; revision: string } => {
  const parsed = z.object({ id: z.uuid(), revision: z.uuid() }).safeParse(ids)
  if (!parsed.success) throw new AppError('not-found', 'There is no such revision.')
  return parsed.data
})

/** Renders the page that shows a draft, by the site's own code. */
export type PreviewDraft = (
  draft: {
    readonly type: ContentTypeName
    readonly key: string
    readonly locale?: string | undefined
    readonly data: unknown
  },
  bindings: FrontBindings,
) => Promise<{ readonly html: string; readonly path: string }>

/** What editors do with documents; mounted at `/content`. Bodies are as long as a document may be: see the limits in `main`. */
export const contentRoutes = (preview: PreviewDraft, mail: Pick<DeskMail, 'render' | 'example'>) =>
  new Hono<DeskEnv>()
    .get('/types', (c) => c.json(describeTypes(c.var.ctx)))
    .get('/choices', valid('query', choicesQuery), async (c) =>
      c.json(await findChoices(c.var.ctx, c.req.valid('query'))),
    )
    .get('/facts-to-update', async (c) => c.json(await listFactsToUpdate(c.var.ctx)))
    .get('/figures', valid('query', figuresQuery), async (c) =>
      c.json(await findFigures(c.var.ctx, c.req.valid('query').program)),
    )
    .get('/folders', async (c) => c.json(await findFolders(c.var.ctx)))
    .get('/due-facts', async (c) => c.json(await findDueFacts(c.var.ctx)))
    .post('/check', valid('json', typedInput), async (c) => {
      const { type, key, data } = c.req.valid('json')
      return c.json(await checkDocument(c.var.ctx, requireType(type), key, data))
    })
    .post('/preview', valid('json', typedInput), async (c) => {
      const { type, key, locale, data } = c.req.valid('json')
      const draft = readDraft(c.var.ctx, requireType(type), key, data)
      // While one types, text often does not fit for a moment: that is no failure.
      if (!draft) return c.json({ html: null, path: '' })
      const { html, path } = await preview({ ...draft, locale }, c.env)
      return c.json({ html, path })
    })
    /** How an acknowledgement reads, from a school as it is typed. */
    .post('/preview-mail', valid('json', mailPreviewInput), async (c) => {
      const { ctx } = c.var
      const draft = readDraft(ctx, 'settings', 'school', c.req.valid('json').data)
      if (!draft) return c.json({ text: null })
      const sender = senderOf(draft.data)
      const { text } = await mail.render('acknowledgement', mail.example, sender, ctx.now(), sender.language)
      return c.json({ text })
    })
    .get('/documents', valid('query', documentsQuery), async (c) =>
      c.json(await listDocuments(c.var.ctx, c.req.valid('query'))),
    )
    .post('/documents', valid('json', creationInput), async (c) => {
      const { type, key, data } = c.req.valid('json')
      return c.json(await createDocument(c.var.ctx, requireType(type), key, data))
    })
    .get('/documents/:id', validId, async (c) =>
      c.json(await openDocument(c.var.ctx, c.req.valid('param').id)),
    )
    .post('/documents/:id/save', validId, valid('json', saveInput), async (c) => {
      const { data, basedOn } = c.req.valid('json')
      return c.json({ revisionId: await saveDocument(c.var.ctx, c.req.valid('param').id, data, basedOn) })
    })
    .get('/documents/:id/unsaved', validId, async (c) =>
      c.json({ unsaved: await findUnsaved(c.var.ctx, c.req.valid('param').id) }),
    )
    .post('/documents/:id/unsaved', validId, valid('json', saveInput), async (c) => {
      const { data, basedOn } = c.req.valid('json')
      await keepUnsaved(c.var.ctx, c.req.valid('param').id, data, basedOn)
      return c.json({ done: true })
    })
    .post('/documents/:id/forget-unsaved', validId, async (c) => {
      await forgetUnsaved(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/documents/:id/publish', validId, valid('json', publicationInput), async (c) => {
      const { revisionId, browser } = c.req.valid('json')
      return c.json(await publishDocument(c.var.ctx, c.req.valid('param').id, revisionId, browser))
    })
    .post('/documents/:id/preview-link', validId, async (c) =>
      c.json(await createPreviewLink(c.var.ctx, c.req.valid('param').id)),
    )
    .post('/documents/:id/withdraw', validId, async (c) => {
      await withdrawDocument(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/documents/:id/trash', validId, async (c) => {
      await trashDocument(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/documents/:id/restore', validId, async (c) => {
      await restoreDocument(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/documents/:id/duplicate', validId, valid('json', keyInput), async (c) =>
      c.json(await duplicateDocument(c.var.ctx, c.req.valid('param').id, c.req.valid('json').key)),
    )
    .post('/documents/:id/translate', validId, valid('json', translationInput), async (c) =>
      c.json(await translateDocument(c.var.ctx, c.req.valid('param').id, c.req.valid('json').language)),
    )
    .post('/documents/:id/key', validId, valid('json', keyInput), async (c) => {
      await changeDocumentKey(c.var.ctx, c.req.valid('param').id, c.req.valid('json').key)
      return c.json({ done: true })
    })
    .post('/documents/:id/plan', validId, valid('json', planInput), async (c) =>
      c.json(await planDocument(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/documents/:id/cancel-plan', validId, async (c) => {
      await cancelPlan(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/documents/:id/ask-review', validId, valid('json', reviewInput), async (c) => {
      await askForReview(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/documents/:id/return', validId, valid('json', returnInput), async (c) => {
      await returnFromReview(c.var.ctx, c.req.valid('param').id, c.req.valid('json').note)
      return c.json({ done: true })
    })
    .get('/documents/:id/links-here', validId, async (c) =>
      c.json(await findLinksHere(c.var.ctx, c.req.valid('param').id)),
    )
    .get('/documents/:id/revisions', validId, async (c) =>
      c.json(await listRevisions(c.var.ctx, c.req.valid('param').id)),
    )
    .get('/documents/:id/revisions/:revision', validRevision, async (c) => {
      const { id, revision } = c.req.valid('param')
      return c.json(await openRevision(c.var.ctx, id, revision))
    })

function requireType(name: string) {
  if (!isTypeName(name)) throw new AppError('not-found', 'There is no such content type.')
  return name
}
