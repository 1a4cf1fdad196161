import { Hono } from 'hono'
import { permissionsOf, scopeOf, type StaffAuth } from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { answerEventStream, type DeskEvents } from './event-stream.ts'
import type { OpenStreams } from './open-streams.ts'

type Options = {
  staffAuth: StaffAuth
  events: DeskEvents
  streams: OpenStreams
  stopping: AbortSignal
  beatMs: number
}

export const eventRoutes = ({ staffAuth, events, streams, stopping, beatMs }: Options) =>
  new Hono<DeskEnv>().get('/', (c) => {
    scopeOf(c.var.ctx, 'inquiry:read')
    const { actor } = c.var.ctx
    const staffId = actor.kind === 'staff' ? actor.id : ''
    const { headers } = c.req.raw
    const isStillAllowed = async () => {
      const session = await staffAuth.sessionOf(headers, { watching: true })
      return session !== null && !session.isHeld && permissionsOf(session.actor.role).includes('inquiry:read')
    }
    return answerEventStream(c, { events, stopping, streams, staffId, isStillAllowed, beatMs })
  })
