import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'

/** The channel on which open desks hear of inquiries; the payload is a list of ids. */
export const inquiryChannel = 'inquiry_changed'

/** PostgreSQL takes payloads below 8,000 bytes; a desk that hears more at once reloads its list anyway. */
const mostIds = 150

export async function announceInquiries(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db.execute(sql`select pg_notify(${inquiryChannel}, ${JSON.stringify(ids.slice(0, mostIds))})`)
}
