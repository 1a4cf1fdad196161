import { and, eq, gt, isNull, lt, sql, sum, type SQL } from 'drizzle-orm'
import { isEmailAddress } from '../../kernel/email-address.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { mailboxKey, queueMail } from '../outreach/index.ts'
import { confirmAddress, emailKey, findPeopleAt } from '../people/index.ts'
import type { VisitLinks } from './links.ts'
import type { CodePurpose, NotOpened, Visit } from './schema.ts'
import { codes, visits } from './table.ts'

const minuteMs = 60_000
const codeMs = 15 * minuteMs
const visitMs = 30 * minuteMs
const maxAttempts = 5
/** So that nobody fills another's mailbox with codes. */
const ceilings = { perMailboxAndHour: 6, perNetworkAndHour: 30, perSchoolAndHour: 1_000 } as const

type Asked = {
  readonly email: string
  readonly purpose: CodePurpose
  readonly visitId?: string
  /** A keyed hash of the network it comes from. */
  readonly networkKey: string | null
}

/**
 * Mails a code at this moment. An address that nobody wrote from gets none, and neither answer nor time tells.
 * @returns the id of what waits for the code
 * @throws AppError `invalid`, with `email` among its fields
 */
export async function askForCode(ctx: Ctx, asked: Asked): Promise<string> {
  const { email, purpose, visitId = null, networkKey } = asked
  if (email.length > 254 || !isEmailAddress(email))
    throw new AppError('invalid', 'Enter an email address.', { email: 'not-an-email' })
  const mailbox = mailboxKey(email)
  return inTransaction(ctx, async (ctx) => {
    // Two at once would both pass a ceiling.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('visit ' || ${mailbox}::text, 0))`)
    const isKnown = (await findPeopleAt(ctx, [email])).length > 0 || purpose === 'address'
    const mails = isKnown && (await mayMail(ctx, mailbox, networkKey)) ? 1 : 0
    const id = newId()
    const expiresAt = new Date(ctx.now().getTime() + codeMs)
    await ctx.db.insert(codes).values({
      id,
      email,
      emailKey: emailKey(email),
      mailboxKey: mailbox,
      networkKey,
      purpose,
      visitId,
      createdAt: ctx.now(),
      expiresAt,
      mails,
    })
    if (mails > 0)
      await queueMail(ctx, 'visit-code', [
        { data: { codeId: id, purpose, minutes: codeMs / minuteMs }, to: { name: '', address: email } },
      ])
    return id
  })
}

/**
 * Takes a code, once. @param purpose what it must have been asked for, and by which visit
 * @returns the address that it proves, or why it does not
 */
export async function takeCode(
  ctx: Ctx,
  links: VisitLinks,
  id: string,
  typed: string,
  { purpose, visitId = null }: { purpose: CodePurpose; visitId?: string | null },
): Promise<{ email: string } | { refused: NotOpened }> {
  const isOpen = and(
    eq(codes.id, id),
    eq(codes.purpose, purpose),
    visitId === null ? isNull(codes.visitId) : eq(codes.visitId, visitId),
    isNull(codes.usedAt),
    gt(codes.expiresAt, ctx.now()),
  )
  // Counted before it is looked at, or many at once could each try as often.
  const [counted] = await ctx.db
    .update(codes)
    .set({ attempts: sql`${codes.attempts} + 1` })
    .where(and(isOpen, lt(codes.attempts, maxAttempts)))
    .returning({ email: codes.email, mails: codes.mails })
  if (!counted) return { refused: (await ctx.db.$count(codes, isOpen)) > 0 ? 'too-many' : 'over' }
  // A code that was mailed to nobody opens nothing, even when it is guessed.
  if (counted.mails === 0 || !links.isCode(id, typed.replace(/\D/g, ''))) return { refused: 'wrong' }
  const used = await ctx.db
    .update(codes)
    .set({ usedAt: ctx.now() })
    .where(isOpen)
    .returning({ email: codes.email })
  return used[0] ? { email: used[0].email } : { refused: 'over' }
}

/** Opens the page for half an hour by the code that was mailed. */
export async function openVisit(
  ctx: Ctx,
  links: VisitLinks,
  codeId: string,
  typed: string,
): Promise<{ id: string; token: string } | { refused: NotOpened }> {
  const taken = await takeCode(ctx, links, codeId, typed, { purpose: 'open' })
  if ('refused' in taken) return taken
  await confirmAddress(ctx, taken.email)
  const id = newId()
  const expiresAt = new Date(ctx.now().getTime() + visitMs)
  await ctx.db.insert(visits).values({ id, emailKey: emailKey(taken.email), createdAt: ctx.now(), expiresAt })
  return { id, token: links.tokenFor(id) }
}

/** @throws AppError `not-found` for a token that was not made here, `conflict` once the half hour is over */
export async function requireVisit(ctx: Ctx, links: VisitLinks, id: string, token: string): Promise<Visit> {
  if (!links.isToken(id, token)) throw new AppError('not-found', 'There is no such page.')
  const [visit] = await ctx.db
    .select()
    .from(visits)
    .where(and(eq(visits.id, id), gt(visits.expiresAt, ctx.now())))
  if (!visit) throw new AppError('conflict', 'This page has closed.')
  return visit
}

/** Closes the page before its time. */
export async function endVisit({ db }: Ctx, { id }: Visit): Promise<void> {
  await db.delete(visits).where(eq(visits.id, id))
}

/** Takes out what is over, and the networks that it came from. */
export async function forgetVisits({ db, now }: Ctx): Promise<void> {
  const before = (ms: number) => new Date(now().getTime() - ms)
  await db.delete(codes).where(lt(codes.createdAt, before(24 * 60 * minuteMs)))
  await db.delete(visits).where(lt(visits.expiresAt, now()))
}

async function mayMail(ctx: Ctx, mailbox: string, network: string | null): Promise<boolean> {
  const { perMailboxAndHour, perNetworkAndHour, perSchoolAndHour } = ceilings
  if ((await countHour(ctx, eq(codes.mailboxKey, mailbox))) >= perMailboxAndHour) return false
  if (network !== null && (await countHour(ctx, eq(codes.networkKey, network))) >= perNetworkAndHour)
    return false
  return (await countHour(ctx)) < perSchoolAndHour
}

async function countHour(ctx: Ctx, which?: SQL): Promise<number> {
  const [row] = await ctx.db
    .select({ mails: sum(codes.mails).mapWith(Number) })
    .from(codes)
    .where(and(gt(codes.createdAt, new Date(ctx.now().getTime() - 60 * minuteMs)), which))
  return row?.mails ?? 0
}
