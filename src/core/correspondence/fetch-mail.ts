import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { isUnavailable } from '../../kernel/errors.ts'
import { MailboxError, type FetchedMail, type Mailbox } from '../../platform/mail/mailbox.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { keepUnplaced, receiveMail, type ReceiveDeps } from './receive-mail.ts'
import { mailboxes } from './table.ts'

type Deps = ReceiveDeps & {
  /** This server: of several, one at a time reads the mailbox. */
  readonly server: string
}

/** Longer than fetching and storing one large mail takes; after each mail the claim begins anew. */
const claimMs = 5 * 60_000
/** As often as a mail is tried before a person has to look at it. */
const maxTries = 3

/**
 * Takes in what is new in a mailbox. A mail is marked as read once it is stored, and counts as taken once it is marked: cut off in
 * between it is fetched again, and recognized by its Message-ID.
 * @returns how many were taken; null where another server reads this mailbox
 * @throws MailboxError, which is written down for the desk
 */
export async function fetchMail(ctx: Ctx, mailbox: Mailbox, deps: Deps): Promise<number | null> {
  requireSystem(ctx)
  const claimed = await claimMailbox(ctx, mailbox.name, deps.server)
  if (!claimed) return null
  try {
    const { uidValidity, lastUid, lookedAt } = claimed
    const place = uidValidity === null ? null : { uidValidity, lastUid, lookedAt }
    const found = await mailbox.findNew(place)
    let last = uidValidity === found.uidValidity ? lastUid : 0
    for (const uid of found.uids) {
      const mail = await mailbox.fetch(uid)
      if (mail) await take(ctx, mailbox.name, uid, mail, deps)
      if (mail) await mailbox.markSeen(uid)
      last = uid
      const isOurs = await note(ctx, mailbox.name, deps.server, {
        uidValidity: found.uidValidity,
        lastUid: last,
      })
      if (!isOurs) return null
    }
    await note(ctx, mailbox.name, deps.server, {
      uidValidity: found.uidValidity,
      lastUid: last,
      lookedAt: ctx.now(),
      fault: null,
      faultSince: null,
    })
    return found.uids.length
  } catch (error) {
    if (error instanceof MailboxError) await noteFault(ctx, mailbox.name, error)
    throw error
  }
}

/** Lets another server read a mailbox at once. */
export async function leaveMailbox(ctx: Ctx, name: string, server: string): Promise<void> {
  requireSystem(ctx)
  await ctx.db.update(mailboxes).set({ heldBy: null, heldUntil: null }).where(isHeldBy(name, server))
}

async function claimMailbox(ctx: Ctx, name: string, server: string) {
  const { db, now } = ctx
  await db.insert(mailboxes).values({ name, lookedAt: now() }).onConflictDoNothing()
  const [row] = await db
    .update(mailboxes)
    .set({ heldBy: server, heldUntil: until(ctx) })
    .where(
      and(
        eq(mailboxes.name, name),
        or(isNull(mailboxes.heldBy), eq(mailboxes.heldBy, server), lt(mailboxes.heldUntil, now())),
      ),
    )
    .returning()
  return row ?? null
}

/** @throws what keeps the mail from being stored, until it was tried often enough: then it waits for a person, and the others go on */
async function take(
  ctx: Ctx,
  name: string,
  uid: number,
  { raw, isCut }: FetchedMail,
  deps: Deps,
): Promise<void> {
  if (isCut) return void (await keepUnplaced(ctx, raw, 'too-large'))
  try {
    await receiveMail(ctx, raw, deps)
  } catch (error) {
    if (isUnavailable(error)) throw error
    const [row] = await ctx.db
      .update(mailboxes)
      .set({
        stuckUid: uid,
        stuckTries: sql`case when ${mailboxes.stuckUid} = ${uid} then ${mailboxes.stuckTries} + 1 else 1 end`,
      })
      .where(eq(mailboxes.name, name))
      .returning({ tries: mailboxes.stuckTries })
    if ((row?.tries ?? 0) < maxTries) throw error
    ctx.log?.error('mailbox.mail-failed', { uid, error })
    await keepUnplaced(ctx, raw, 'failed')
  }
}

/** @returns whether the mailbox is still ours */
async function note(
  ctx: Ctx,
  name: string,
  server: string,
  change: Partial<typeof mailboxes.$inferInsert>,
): Promise<boolean> {
  const noted = await ctx.db
    .update(mailboxes)
    .set({ ...change, heldUntil: until(ctx) })
    .where(isHeldBy(name, server))
  return noted.rowCount === 1
}

async function noteFault({ db, now }: Ctx, name: string, { fault }: MailboxError): Promise<void> {
  await db
    .update(mailboxes)
    .set({ fault, faultSince: sql`coalesce(${mailboxes.faultSince}, ${now().toISOString()}::timestamptz)` })
    .where(eq(mailboxes.name, name))
}

const until = ({ now }: Ctx) => new Date(now().getTime() + claimMs)
const isHeldBy = (name: string, server: string) => and(eq(mailboxes.name, name), eq(mailboxes.heldBy, server))
