import { Hono } from 'hono'
import { closeDiscrepancy, closeDiscrepancyInput, lastLedgerCheck } from '../../core/ledger/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

export const ledgerRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => c.json(await lastLedgerCheck(c.var.ctx)))
  .post('/discrepancies/:id/close', validId, valid('json', closeDiscrepancyInput), async (c) => {
    await closeDiscrepancy(c.var.ctx, { id: c.req.valid('param').id, ...c.req.valid('json') })
    return c.json({ done: true })
  })
