import { Hono } from 'hono'
import { lastLedgerCheck } from '../../core/ledger/index.ts'
import type { DeskEnv } from './desk-env.ts'

export const ledgerRoutes = new Hono<DeskEnv>().get('/', async (c) =>
  c.json(await lastLedgerCheck(c.var.ctx)),
)
