import { and, eq, gt } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import {
  staff,
  staffVerifications,
  type LinkPurpose,
  type LinkView,
  type StaffLinks,
} from '../staff/index.ts'

const hour = 3600_000
const lifetimeMs: Record<LinkPurpose, number> = {
  invitation: 7 * 24 * hour,
  'password-reset': hour,
  'sign-in': hour / 4,
}
const purposes = Object.keys(lifetimeMs) as LinkPurpose[]

/** Opens a link for one colleague, in place of those before it with the same purpose, and returns its id. Call it inside the transaction that sends it. */
export async function openLink(ctx: Ctx, purpose: LinkPurpose, staffId: string): Promise<string> {
  await closeLinks(ctx, staffId, [purpose])
  const id = newId()
  const now = ctx.now()
  await ctx.db.insert(staffVerifications).values({
    id,
    identifier: purpose,
    value: staffId,
    expiresAt: new Date(now.getTime() + lifetimeMs[purpose]),
    createdAt: now,
    updatedAt: now,
  })
  return id
}

/** Ends links of one colleague; all, and a sign-in that waits for its second step, where none are named. */
export async function closeLinks(
  ctx: Ctx,
  staffId: string,
  // What was begun with a password ends with it.
  which: readonly string[] = [...purposes, 'second-step'],
): Promise<void> {
  await ctx.db
    .delete(staffVerifications)
    .where(and(eq(staffVerifications.value, staffId), isAmong(staffVerifications.identifier, which)))
}

/**
 * Uses a link up, and returns whose it was. The second of two who use it at once finds it gone.
 * @throws AppError `forbidden` for a link that was used, replaced or expired
 */
export async function spendLink(
  ctx: Ctx,
  links: StaffLinks,
  purpose: LinkPurpose,
  token: string,
): Promise<string> {
  const spent = await ctx.db
    .delete(staffVerifications)
    .where(isOpen(ctx, links, purpose, token))
    .returning({ staffId: staffVerifications.value })
  if (!spent[0]) throw linkIsSpent()
  return spent[0].staffId
}

/**
 * What an open link is for.
 * @throws AppError `forbidden` for a link that was used, replaced or expired
 */
export async function findLink(ctx: Ctx, links: StaffLinks, token: string): Promise<LinkView> {
  const [verification] = await ctx.db
    .select()
    .from(staffVerifications)
    .where(isOpen(ctx, links, null, token))
  const purpose = purposes.find((each) => each === verification?.identifier)
  if (!verification || !purpose) throw linkIsSpent()
  const [colleague] = await ctx.db
    .select({ email: staff.email, role: staff.role })
    .from(staff)
    .where(eq(staff.id, verification.value))
  if (!colleague) throw linkIsSpent()
  return { purpose, ...colleague }
}

function isOpen(ctx: Ctx, links: StaffLinks, purpose: LinkPurpose | null, token: string) {
  const id = links.idOf(token)
  if (id === null) throw linkIsSpent()
  return and(
    eq(staffVerifications.id, id),
    purpose === null ? undefined : eq(staffVerifications.identifier, purpose),
    gt(staffVerifications.expiresAt, ctx.now()),
  )
}

const linkIsSpent = () =>
  new AppError(
    'forbidden',
    'This link no longer works: it was used, replaced by a newer one, or has expired. Ask for a new one.',
  )
