import { createHash } from 'node:crypto'
import { and, eq, gt, inArray, like, lt, not, or, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { addressBucket } from '../../platform/http/client-address.ts'
import { staffAttempts } from './table.ts'

const minuteMs = 60_000
/** A code of six figures, tried five times in a quarter of an hour, is guessed once in two years. */
const ofOneProof = { max: 5, windowMs: 15 * minuteMs }
/** A whole office may come from one address. */
const visits = 60
const fromOneAddress = { max: 10, windowMs: minuteMs }
const atOneAccount = { max: 10, windowMs: 15 * minuteMs }
/** How far the clocks of two servers may lie apart. */
const clockDriftMs = 5 * minuteMs
const knownForMs = 30 * 24 * 60 * minuteMs

/**
 * Counts an attempt to sign in before it is made, so that of many at once no more get through.
 * An account is counted whether it exists or not: the answer tells nothing.
 * @throws AppError `too-many`
 */
export async function countAttempt(ctx: Ctx, email: string, address: string): Promise<void> {
  const keys = await keysOf(ctx, email, address)
  if (keys.address && (await count(ctx, keys.address, fromOneAddress.windowMs)) > fromOneAddress.max)
    throw new AppError('too-many', 'Too many attempts. Wait a minute, then try again.')
  if ((await count(ctx, keys.account, atOneAccount.windowMs)) > atOneAccount.max)
    throw new AppError(
      'too-many',
      'Too many attempts at this account. Wait a quarter of an hour, then try again.',
    )
}

/**
 * Counts an attempt that names no account and guesses nothing, such as a passkey.
 * @throws AppError `too-many`
 */
export async function countVisit(ctx: Ctx, address: string): Promise<void> {
  if ((await count(ctx, `visit:${addressBucket(address)}`, minuteMs)) > visits)
    throw new AppError('too-many', 'Too many attempts. Wait a minute, then try again.')
}

/** Takes back what `countAttempt` counted: a right password uses up nothing, however many people share one address. */
export async function giveAttemptBack(ctx: Ctx, email: string, address: string): Promise<void> {
  const { address: ofAddress, account } = await keysOf(ctx, email, address)
  await ctx.db
    .update(staffAttempts)
    .set({ count: sql`greatest(${staffAttempts.count} - 1, 0)` })
    .where(inArray(staffAttempts.key, [account, ...(ofAddress ? [ofAddress] : [])]))
}

type Proof = 'second' | 'again'

/**
 * Counts a code of the second step, or a password that someone who is signed in gives again.
 * @throws AppError `too-many`
 */
export async function countProof(ctx: Ctx, proof: Proof, staffId: string): Promise<void> {
  if ((await count(ctx, `${proof}:${staffId}`, ofOneProof.windowMs)) > ofOneProof.max)
    throw new AppError('too-many', 'Too many attempts. Wait a quarter of an hour, then try again.')
}

/** Takes back what was counted, once a proof was right. */
export async function forgiveProof({ db }: Ctx, proof: Proof, staffId: string): Promise<void> {
  await db.delete(staffAttempts).where(eq(staffAttempts.key, `${proof}:${staffId}`))
}

/**
 * Counts a request for a reset link.
 * @throws AppError `too-many` for one address; false for one account, which the answer must not tell
 */
export async function countResetRequest(ctx: Ctx, email: string, address: string): Promise<boolean> {
  const ofAddress = `reset-address:${addressBucket(address)}`
  if ((await count(ctx, ofAddress, atOneAccount.windowMs)) > atOneAccount.max)
    throw new AppError('too-many', 'Too many requests. Wait a quarter of an hour, then try again.')
  return (await count(ctx, `reset-account:${hash(email)}`, atOneAccount.windowMs)) <= 2
}

/**
 * What an attempt is counted under. From where the account was used in the last month it has a count of its own:
 * someone who guesses from elsewhere, or from the same office at other accounts, does not keep the owner out.
 */
async function keysOf(ctx: Ctx, email: string, address: string) {
  const bucket = addressBucket(address)
  return (await isKnown(ctx, knownKey(email, bucket)))
    ? { address: null, account: `account:${hash(email)}:${bucket}` }
    : { address: `place:${bucket}`, account: `account:${hash(email)}` }
}

/** Remembers from where an account is used, for a month. */
export async function rememberPlace(ctx: Ctx, email: string, address: string): Promise<void> {
  const lastRequest = ctx.now().getTime()
  await ctx.db
    .insert(staffAttempts)
    .values({ id: newId(), key: knownKey(email, addressBucket(address)), count: 1, lastRequest })
    .onConflictDoUpdate({ target: staffAttempts.key, set: { lastRequest } })
}

export async function forgetOldAttempts({ db, now }: Ctx): Promise<void> {
  const { lastRequest, key } = staffAttempts
  const at = now().getTime()
  const isCount = not(like(key, 'known:%'))
  await db
    .delete(staffAttempts)
    .where(
      or(
        lt(lastRequest, at - knownForMs),
        gt(lastRequest, at + clockDriftMs),
        and(isCount, lt(lastRequest, at - atOneAccount.windowMs)),
      ),
    )
}

/** How many there were in the window that the first of them opened, this one included. */
async function count({ db, now }: Ctx, key: string, windowMs: number): Promise<number> {
  const at = now().getTime()
  // A count from the future is from a clock that had jumped ahead: it would keep people out until then.
  const isOver = sql`(${staffAttempts.lastRequest} <= ${at - windowMs} or ${staffAttempts.lastRequest} > ${at + clockDriftMs})`
  const [row] = await db
    .insert(staffAttempts)
    .values({ id: newId(), key, count: 1, lastRequest: at })
    .onConflictDoUpdate({
      target: staffAttempts.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${staffAttempts.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${at} else ${staffAttempts.lastRequest} end`,
      },
    })
    .returning({ count: staffAttempts.count })
  return row?.count ?? 1
}

async function isKnown({ db, now }: Ctx, key: string): Promise<boolean> {
  const since = now().getTime() - knownForMs
  const found = await db
    .select({ id: staffAttempts.id })
    .from(staffAttempts)
    .where(and(eq(staffAttempts.key, key), gt(staffAttempts.lastRequest, since)))
  return found.length > 0
}

const knownKey = (email: string, place: string) => `known:${hash(email)}:${place}`
const hash = (email: string) => createHash('sha256').update(email).digest('base64url')
