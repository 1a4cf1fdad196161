import { createMiddleware } from 'hono/factory'
import { AppError } from '../../kernel/errors.ts'
import type { DeskEnv } from './desk-env.ts'

/**
 * Acts come from the desk's own pages, as JSON. Browsers tell where a request comes from in Sec-Fetch-Site; those that do not
 * (plain http beyond localhost) tell the Origin. A request with neither is no browser's, and nothing of ours.
 */
export const requireSameOrigin = (origin: string) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const site = c.req.header('sec-fetch-site')
    const isOurs = site === undefined ? c.req.header('origin') === origin : site === 'same-origin'
    if (!isOurs) throw new AppError('forbidden', 'This can only be done from the desk itself.')
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    // A file of an upload. Browsers let other sites send neither kind without asking first.
    if (type === 'application/octet-stream') return next()
    if (type !== 'application/json') throw new AppError('unreadable', 'The desk takes JSON.')
    return next()
  })
