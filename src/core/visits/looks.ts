import { and, desc, eq, gt } from 'drizzle-orm'
import { dayIn } from '../../kernel/dates.ts'
import { isAmong } from '../../platform/database/is-among.ts'
import { loadPublished } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { findPerson, findRootId } from '../people/index.ts'
import { findByReceipts } from '../submissions/index.ts'
import { findPersonOfInquiry } from '../inquiries/index.ts'
import type { VisitLinks } from './links.ts'
import { addressChanges, looks } from './table.ts'

/** Notes that a member of staff looked at a person, once a day of the school. */
export async function noteLook(ctx: Ctx, personId: string): Promise<void> {
  const { db, actor } = ctx
  if (actor.kind !== 'staff') return
  const at = ctx.now()
  const content = await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
  const day = dayIn(content.get('settings', 'school')?.data.timeZone ?? 'UTC', at)
  await db
    .insert(looks)
    .values({ personId, staffId: actor.id, staffName: actor.name, day, at })
    .onConflictDoNothing()
}

/**
 * The address that a link in mail leads to, and the number it is about; null once the link has ended: after 14 days, or when the
 * person changed their address since.
 */
export async function findLinked(
  ctx: Ctx,
  links: VisitLinks,
  { receipt, day, token }: { receipt: string; day: string; token: string },
): Promise<{ email: string; receipt: string } | null> {
  const made = links.madeAt(receipt, Number(day), token, ctx.now())
  if (!made) return null
  const number = receipt.toUpperCase()
  // Whoever has the link is a visitor; the signature in it is what lets them ask.
  const asSystem: Ctx = { ...ctx, actor: { kind: 'system', name: 'visits' } }
  const inquiryId = (await findByReceipts(asSystem, [number])).get(number)?.inquiryId
  const personId = inquiryId ? await findPersonOfInquiry(ctx, inquiryId) : null
  if (!personId) return null
  const rootId = await findRootId(ctx, personId)
  const [changed] = await ctx.db
    .select({ at: addressChanges.at })
    .from(addressChanges)
    .where(and(eq(addressChanges.personId, rootId), gt(addressChanges.at, made)))
    .orderBy(desc(addressChanges.at))
    .limit(1)
  if (changed) return null
  const person = await findPerson(asSystem, rootId)
  return person ? { email: person.email, receipt: number } : null
}

const maxLooks = 100

/** Who looked at these people, the newest first. */
export async function findLooks({ db }: Pick<Ctx, 'db'>, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .select({ by: looks.staffName, day: looks.day })
    .from(looks)
    .where(isAmong(looks.personId, personIds))
    .orderBy(desc(looks.day), looks.staffName)
    .limit(maxLooks)
}
