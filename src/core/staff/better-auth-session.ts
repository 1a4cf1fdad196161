import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { waysIn } from './table.ts'

/**
 * One way to open a session, whatever someone proved themselves by: the library's own endpoints each open theirs, before our second step.
 * It is called from inside alone; no address leads to it.
 */
export const openingSessions = {
  id: 'opening-sessions',
  endpoints: {
    openSession: createAuthEndpoint(
      {
        method: 'POST',
        body: z.object({ staffId: z.uuid(), openedBy: z.enum(waysIn) }),
        requireHeaders: true,
        metadata: { SERVER_ONLY: true },
      },
      async (ctx) => {
        const { staffId, openedBy } = ctx.body
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(staffId)
        const session = user && (await internalAdapter.createSession(staffId, false, { openedBy }))
        if (!session) return ctx.json(null)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ id: session.id })
      },
    ),
  },
} as const
