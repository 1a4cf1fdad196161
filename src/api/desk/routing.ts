import { Hono } from 'hono'
import { readCalendars } from '../../core/promises/index.ts'
import {
  listRules,
  orderInput,
  orderRules,
  removeRule,
  ruleInput,
  saveRule,
  switchInput,
  switchRule,
  tryRules,
} from '../../core/routing/index.ts'
import {
  absenceInput,
  addAbsence,
  listAbsences,
  listTeams,
  removeAbsence,
  removeTeam,
  saveTeam,
  teamInput,
} from '../../core/teams/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

/** Rules, teams and absences: who gets what comes in. */
export const routingRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => {
    const { ctx } = c.var
    const [rules, teams, absences, calendars] = await Promise.all([
      listRules(ctx),
      listTeams(ctx),
      listAbsences(ctx),
      readCalendars(ctx),
    ])
    const hours = [...calendars.teams].map(([key, { name }]) => ({ key, name }))
    return c.json({ rules, teams, absences, hours })
  })
  .get('/trial', async (c) => c.json(await tryRules(c.var.ctx)))
  .post('/rules', valid('json', ruleInput), async (c) =>
    c.json(await saveRule(c.var.ctx, c.req.valid('json'))),
  )
  .post('/rules/:id', validId, valid('json', ruleInput), async (c) =>
    c.json(await saveRule(c.var.ctx, c.req.valid('json'), c.req.valid('param').id)),
  )
  .post('/rules/:id/switch', validId, valid('json', switchInput), async (c) => {
    await switchRule(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json({ done: true })
  })
  .post('/rules/:id/remove', validId, async (c) => {
    await removeRule(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/rules/:id/restore', validId, async (c) => {
    await removeRule(c.var.ctx, c.req.valid('param').id, { isGone: false })
    return c.json({ done: true })
  })
  .post('/order', valid('json', orderInput), async (c) => {
    await orderRules(c.var.ctx, c.req.valid('json').ids)
    return c.json({ done: true })
  })
  .post('/teams', valid('json', teamInput), async (c) =>
    c.json(await saveTeam(c.var.ctx, c.req.valid('json'))),
  )
  .post('/teams/:id', validId, valid('json', teamInput), async (c) =>
    c.json(await saveTeam(c.var.ctx, c.req.valid('json'), c.req.valid('param').id)),
  )
  .post('/teams/:id/remove', validId, async (c) => {
    await removeTeam(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/absences', valid('json', absenceInput), async (c) =>
    c.json(await addAbsence(c.var.ctx, c.req.valid('json'))),
  )
  .post('/absences/:id/remove', validId, async (c) => {
    await removeAbsence(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
