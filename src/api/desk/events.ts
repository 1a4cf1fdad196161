import { Hono } from 'hono'
import { permissionsOf, type StaffAuth } from '../../core/staff/index.ts'
import { AppError } from '../../kernel/errors.ts'
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
    const { actor } = c.var.ctx
    if (actor.kind !== 'staff') throw new AppError('not-signed-in', 'Sign in to do this.')
    const hearsInquiries = permissionsOf(actor.role).includes('inquiry:read')
    const { headers } = c.req.raw
    const isStillAllowed = async () => {
      const session = await staffAuth.sessionOf(headers, { watching: true })
      if (session === null || session.isHeld) return false
      // Who lost the right to read inquiries opens another stream, which tells of none.
      return !hearsInquiries || permissionsOf(session.actor.role).includes('inquiry:read')
    }
    return answerEventStream(c, {
      events,
      stopping,
      streams,
      staffId: actor.id,
      hearsInquiries,
      isStillAllowed,
      beatMs,
    })
  })
