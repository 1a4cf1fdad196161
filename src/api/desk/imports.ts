import { stringify } from 'csv-stringify/sync'
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import {
  cancelImport,
  findImport,
  listImports,
  mappingInput,
  previewImport,
  readRefusals,
  startImport,
  uploadImport,
  uploadQuery,
} from '../../core/imports/index.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { loadDeskTexts } from '../../messages/desk-message.ts'
import { askedLanguage } from './asked-language.ts'
import type { DeskEnv } from './desk-env.ts'
import { sayRefusal } from './say-refusal.ts'
import { valid, validId } from './valid.ts'

const asTable = { escape_formulas: true, record_delimiter: 'windows' } as const

/** Files of people; mounted at `/imports`. A file is sent as it is, not as JSON. */
export const importRoutes = (files: FileStore) =>
  new Hono<DeskEnv>()
    .get('/', async (c) => c.json(await listImports(c.var.ctx)))
    .post('/', valid('query', uploadQuery), async (c) => {
      const file = new Uint8Array(await c.req.arrayBuffer())
      return c.json(await uploadImport(c.var.ctx, files, file, c.req.valid('query')))
    })
    .get('/:id', validId, async (c) => c.json(await findImport(c.var.ctx, c.req.valid('param').id)))
    .post('/:id/preview', validId, valid('json', mappingInput), async (c) => {
      await previewImport(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/:id/start', validId, async (c) => {
      await startImport(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/cancel', validId, async (c) => {
      await cancelImport(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .get('/:id/report', validId, async (c) => {
      const { ctx } = c.var
      const { id } = c.req.valid('param')
      // Asked before the answer begins, which could not be refused any more.
      const { headers } = await findImport(ctx, id)
      const texts = await loadDeskTexts(c.var.language ?? askedLanguage(c.req.header('accept-language')))
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', 'attachment; filename="not-taken.csv"')
      return stream(c, async (out) => {
        const head = [texts.t('import.report.row'), texts.t('import.report.why'), ...headers]
        await out.write(stringify([head], { ...asTable, bom: true }))
        for await (const rows of readRefusals(ctx, id))
          await out.write(
            stringify(
              rows.map((row) => [row.line, sayRefusal(row, texts), ...row.cells]),
              asTable,
            ),
          )
      })
    })
