import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { isEmailAddress } from '../../kernel/email-address.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { mailboxKey, queueMail } from '../outreach/index.ts'
import { emailKey } from '../people/index.ts'
import { mayConfirm } from './ceilings.ts'
import { loadNewsletter, namesOf, offered, requireSomething } from './newsletter.ts'
import type { Choice } from './schema.ts'
import { subscriptionRequests as requests } from './table.ts'

const openForMs = 3 * 24 * 3600_000
/** Someone who asks again so soon waits for the first mail. */
const quietMs = 2 * 60_000

type Asked = Choice & {
  readonly email: string
  readonly locale: string
  /** A keyed hash of the network it comes from. */
  readonly networkKey: string | null
}

/**
 * Asks an address whether it wants the newsletter. It looks at no subscription, so that neither the answer nor the time that it takes
 * tells whether an address is known; confirming adds to what a subscriber has.
 * @returns the id of the address's one open request
 * @throws AppError `invalid`, with `email` or `topics` among its fields
 */
export async function askToSubscribe(
  ctx: Ctx,
  { email, locale, networkKey, ...chosen }: Asked,
): Promise<string> {
  const loaded = await loadNewsletter(ctx)
  const wanted = offered(chosen, loaded)
  requireSomething(wanted, email.length <= 254 && isEmailAddress(email) ? {} : { email: 'not-an-email' })
  const key = emailKey(email)
  const mailbox = mailboxKey(email)
  return inTransaction(ctx, async (ctx) => {
    // Two at once would make two requests, or both pass a ceiling.
    await ctx.db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended('subscription ' || ${mailbox}::text, 0))`,
    )
    await ctx.db
      .delete(requests)
      .where(and(eq(requests.emailKey, key), isNull(requests.confirmedAt), lt(requests.expiresAt, ctx.now())))
    const [open] = await ctx.db
      .insert(requests)
      .values({
        id: newId(),
        email,
        emailKey: key,
        mailboxKey: mailbox,
        networkKey,
        locale,
        ...wanted,
        wording: loaded.newsletter.consent,
        createdAt: ctx.now(),
        expiresAt: new Date(ctx.now().getTime() + openForMs),
      })
      .onConflictDoUpdate({
        target: requests.emailKey,
        targetWhere: sql`confirmed_at is null`,
        set: { ...wanted, wording: loaded.newsletter.consent },
      })
      .returning({ id: requests.id, mailedAt: requests.mailedAt, email: requests.email })
    if (!open) throw new Error('the request vanished')
    const isQuiet = open.mailedAt !== null && ctx.now().getTime() - open.mailedAt.getTime() < quietMs
    if (isQuiet || !(await mayConfirm(ctx, { mailboxKey: mailbox, networkKey }))) return open.id
    await ctx.db
      .update(requests)
      .set({ mails: sql`${requests.mails} + 1`, mailedAt: ctx.now() })
      .where(eq(requests.id, open.id))
    const data = { requestId: open.id, newsletter: loaded.newsletter.name, chosen: namesOf(wanted, loaded) }
    await queueMail(ctx, 'subscription', [{ data, locale, to: { name: '', address: open.email } }])
    await recordAudit(ctx, 'subscription.asked', { type: 'subscription-request', id: open.id })
    return open.id
  })
}
