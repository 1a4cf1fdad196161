import type { Context } from 'hono'
import { AppError } from '../kernel/errors.ts'
import type { SiteEnv } from './system.ts'

/**
 * The fields of a posted form without files.
 * @throws AppError `unreadable` for a body of another type
 */
export function readFields(c: Context<SiteEnv>): URLSearchParams {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    throw new AppError('unreadable', 'This address takes a form, and what arrived is not one.')
  return new URLSearchParams(new TextDecoder().decode(c.env.body))
}

/** On to a page after a form was posted, so that loading it again posts nothing. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
