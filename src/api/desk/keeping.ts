import { Hono } from 'hono'
import { z } from 'zod'
import { findBackups } from '../../core/backups/index.ts'
import {
  dryRun,
  dryRunQuery,
  findRetention,
  forgetRuleInput,
  removeRetention,
  requestErasure,
  retentionInput,
  setRetention,
} from '../../core/erasure/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid } from './valid.ts'

const eraseInput = z.object({ personId: z.uuid() })

/** What is kept and for how long: backups, retention, erasure; mounted at `/keeping`. */
export const keepingRoutes = ({ isNightly }: { isNightly: boolean }) =>
  new Hono<DeskEnv>()
    .get('/', async (c) => {
      const [backups, retention] = await Promise.all([
        findBackups(c.var.ctx, isNightly),
        findRetention(c.var.ctx),
      ])
      return c.json({ backups, retention })
    })
    .get('/dry-run', valid('query', dryRunQuery), async (c) =>
      c.json(await dryRun(c.var.ctx, c.req.valid('query'))),
    )
    .post('/rules', valid('json', retentionInput), async (c) => {
      await setRetention(c.var.ctx, c.req.valid('json'))
      return c.json({ done: true })
    })
    .post('/rules/remove', valid('json', forgetRuleInput), async (c) => {
      await removeRetention(c.var.ctx, c.req.valid('json').rule)
      return c.json({ done: true })
    })
    .post('/erase', valid('json', eraseInput), async (c) =>
      c.json(await requestErasure(c.var.ctx, [c.req.valid('json').personId])),
    )
