import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { countProof, forgiveProof } from './attempts.ts'
import { staff, staffAccounts, staffSessions } from './table.ts'

const freshMs = 15 * 60_000

/** Whose password this is, among those who may sign in; null otherwise, after the same work. */
export async function findByPassword(
  { db }: Pick<Ctx, 'db'>,
  email: string,
  password: string,
): Promise<string | null> {
  const [found] = await db
    .select({ id: staff.id, hash: staffAccounts.password })
    .from(staff)
    .innerJoin(staffAccounts, eq(staffAccounts.userId, staff.id))
    .where(
      and(
        eq(staff.email, email),
        isNull(staff.disabledAt),
        isNotNull(staff.joinedAt),
        eq(staffAccounts.providerId, 'credential'),
      ),
    )
  const { hashPassword, verifyPassword } = await import('better-auth/crypto')
  // An address that nobody has costs what a wrong password costs, so that the time tells nothing.
  if (!found?.hash) return hashPassword(password).then(() => null)
  return (await verifyPassword({ hash: found.hash, password })) ? found.id : null
}

/**
 * Before the ways to sign in are changed: someone at an unlocked desk must not make it theirs. Who has no password
 * signed in a quarter of an hour ago at most.
 * @throws AppError `invalid` at `password`, `conflict`, `too-many`
 */
export async function requireProof(
  ctx: Ctx,
  { sessionId, password }: { sessionId: string | null; password: string },
): Promise<string> {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new AppError('not-signed-in', 'Sign in to do this.')
  const hash = await readHash(ctx, actor.id)
  if (hash === null) {
    if (await isFresh(ctx, sessionId)) return actor.id
    throw new AppError('conflict', 'Sign out and sign in again, then do this within a quarter of an hour.')
  }
  await countProof(ctx, 'again', actor.id)
  const { verifyPassword } = await import('better-auth/crypto')
  if (!(await verifyPassword({ hash, password })))
    throw new AppError('invalid', 'The password is wrong.', { password: 'The password is wrong' })
  await forgiveProof(ctx, 'again', actor.id)
  return actor.id
}

export async function hasPassword(ctx: Pick<Ctx, 'db'>, staffId: string): Promise<boolean> {
  return (await readHash(ctx, staffId)) !== null
}

async function readHash({ db }: Pick<Ctx, 'db'>, staffId: string): Promise<string | null> {
  const [found] = await db
    .select({ hash: staffAccounts.password })
    .from(staffAccounts)
    .where(and(eq(staffAccounts.userId, staffId), eq(staffAccounts.providerId, 'credential')))
  return found?.hash ?? null
}

async function isFresh({ db, now }: Ctx, sessionId: string | null): Promise<boolean> {
  if (sessionId === null) return false
  const [session] = await db
    .select({ createdAt: staffSessions.createdAt })
    .from(staffSessions)
    .where(eq(staffSessions.id, sessionId))
  return session !== undefined && now().getTime() - session.createdAt.getTime() < freshMs
}
