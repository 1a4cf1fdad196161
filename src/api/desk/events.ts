import { Hono } from 'hono'
import { permissionsOf, scopeOf, type StaffAuth } from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { answerEventStream, type DeskEvents } from './event-stream.ts'

type Options = { staffAuth: StaffAuth; events: DeskEvents; stopping: AbortSignal; beatMs: number }

export const eventRoutes = ({ staffAuth, events, stopping, beatMs }: Options) =>
  new Hono<DeskEnv>().get('/', (c) => {
    scopeOf(c.var.ctx, 'inquiry:read')
    const { headers } = c.req.raw
    const isStillAllowed = async () => {
      const session = await staffAuth.sessionOf(headers, { watching: true })
      return session !== null && permissionsOf(session.actor.role).includes('inquiry:read')
    }
    return answerEventStream(c, { events, stopping, isStillAllowed, beatMs })
  })
