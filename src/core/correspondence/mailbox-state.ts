import { eq } from 'drizzle-orm'
import type { MailboxFault } from '../../platform/mail/mailbox.ts'
import type { Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import { mailboxes } from './table.ts'

/** What is wrong with a mailbox. `silent`: no server has read it for a while, and none says why. */
export type MailboxTrouble = { readonly fault: MailboxFault | 'silent'; readonly since: string }

/** A connection that breaks off and is made anew is no trouble. */
const faultAfterMs = 2 * 60_000
const silentAfterMs = 10 * 60_000

/** What staff should know of the mailbox that mail is fetched from; null where it is read as it should. */
export async function findMailboxTrouble(ctx: Ctx, name: string): Promise<MailboxTrouble | null> {
  scopeOf(ctx, 'mail:read')
  const [row] = await ctx.db.select().from(mailboxes).where(eq(mailboxes.name, name))
  if (!row) return null
  const age = (instant: Date) => ctx.now().getTime() - instant.getTime()
  if (row.fault && row.faultSince && age(row.faultSince) >= faultAfterMs)
    return { fault: row.fault, since: row.faultSince.toISOString() }
  return age(row.lookedAt) >= silentAfterMs ? { fault: 'silent', since: row.lookedAt.toISOString() } : null
}
