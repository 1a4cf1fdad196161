import { Hono } from 'hono'
import {
  addTask,
  listTasksOf,
  removeTask,
  settleTask,
  taskInput,
  tasksQuery,
} from '../../core/tasks/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

export const taskRoutes = new Hono<DeskEnv>()
  .get('/', valid('query', tasksQuery), async (c) =>
    c.json(await listTasksOf(c.var.ctx, c.req.valid('query').personId)),
  )
  .post('/', valid('json', taskInput), async (c) => c.json(await addTask(c.var.ctx, c.req.valid('json'))))
  .post('/:id/done', validId, async (c) => {
    await settleTask(c.var.ctx, c.req.valid('param').id, true)
    return c.json({ done: true })
  })
  .post('/:id/reopen', validId, async (c) => {
    await settleTask(c.var.ctx, c.req.valid('param').id, false)
    return c.json({ done: true })
  })
  .post('/:id/remove', validId, async (c) => {
    await removeTask(c.var.ctx, c.req.valid('param').id)
    return c.json({ done: true })
  })
  .post('/:id/restore', validId, async (c) => {
    await removeTask(c.var.ctx, c.req.valid('param').id, { isGone: false })
    return c.json({ done: true })
  })
