import { and, eq, gt, lt, ne, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { findProgress } from '../inquiries/index.ts'
import { scopeOf } from '../staff/index.ts'
import type { ColleagueThere, SignInput } from './schema.ts'
import { presences } from './table.ts'

/** The channel on which open desks hear where someone came, went or began to write; the payload is the inquiry's id. */
export const presenceChannel = 'presence_changed'

/** Without a further sign of life someone counts as gone. */
const presenceMs = 60_000

/**
 * Tells colleagues that someone is looking at an inquiry or writing on it, or that they left; to be repeated while it lasts.
 * @returns who else is there
 * @throws AppError `not-found`
 */
export async function giveSign(
  ctx: Ctx,
  inquiryId: string,
  { tab, doing }: SignInput,
): Promise<{ others: ColleagueThere[] }> {
  const { actor } = ctx
  const scope = scopeOf(ctx, 'inquiry:read')
  if (actor.kind !== 'staff') throw new AppError('forbidden', 'Only a member of staff can do this.')
  if (!(await findProgress(ctx, inquiryId, scope)))
    throw new AppError('not-found', 'There is no such inquiry.')
  return keepSign(ctx, actor, inquiryId, { tab, doing })
}

/**
 * The same for whatever has an id that is nobody else's, such as a document of the site. Who calls it has asked whether
 * the colleague may be there.
 */
export async function keepSign(
  ctx: Ctx,
  actor: Pick<Extract<Ctx['actor'], { kind: 'staff' }>, 'id' | 'name'>,
  subjectId: string,
  { tab, doing }: SignInput,
): Promise<{ others: ColleagueThere[] }> {
  return inTransaction(ctx, async (ctx) => {
    const isTheirs = and(
      eq(presences.subjectId, subjectId),
      eq(presences.staffId, actor.id),
      eq(presences.tab, tab),
    )
    const [before] = await ctx.db.delete(presences).where(isTheirs).returning()
    const wasDoing = before && before.until > ctx.now() ? before.doing : 'gone'
    if (doing !== 'gone') {
      const until = new Date(ctx.now().getTime() + presenceMs)
      const row = { subjectId, staffId: actor.id, staffName: actor.name, tab, doing, until }
      // Two signs of one tab at once say the same.
      await ctx.db
        .insert(presences)
        .values(row)
        .onConflictDoUpdate({ target: [presences.subjectId, presences.staffId, presences.tab], set: row })
    }
    // A sign that repeats the last one is news to nobody.
    if (wasDoing !== doing) {
      await ctx.db.delete(presences).where(lt(presences.until, ctx.now()))
      await ctx.db.execute(sql`select pg_notify(${presenceChannel}, ${subjectId})`)
    }
    return { others: await findOthers(ctx, subjectId, actor.id) }
  })
}

/** One line for each colleague, whatever number of tabs they have open. */
async function findOthers({ db, now }: Ctx, subjectId: string, selfId: string): Promise<ColleagueThere[]> {
  const rows = await db
    .select()
    .from(presences)
    .where(and(eq(presences.subjectId, subjectId), ne(presences.staffId, selfId), gt(presences.until, now())))
    .orderBy(presences.staffName, presences.staffId)
  const others = new Map<string, ColleagueThere>()
  for (const { staffId, staffName, doing, until } of rows) {
    const known = others.get(staffId)
    others.set(staffId, {
      id: staffId,
      name: staffName,
      doing: known?.doing === 'writing' ? 'writing' : doing,
      until: known && known.until > until.toISOString() ? known.until : until.toISOString(),
    })
  }
  return [...others.values()]
}
