import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { changeRole } from '../colleagues/index.ts'
import { inTransaction, staffRoles, type Ctx, type StaffRole } from '../context.ts'
import { emailAddress, staff, staffAccounts } from '../staff/index.ts'
import type { Identity, SingleSignOnSettings } from './schema.ts'

type Rules = Pick<SingleSignOnSettings, 'roles' | 'unknown'>

/**
 * The colleague that an identity belongs to: known by its subject, else by the address, which is how it is first met; a claim that is
 * mapped sets the role each time.
 * @throws AppError `forbidden` for a disabled account, and for someone whom nobody invited where the rules refuse them
 */
export async function findAccount(ctx: Ctx, rules: Rules, who: Identity): Promise<string> {
  const email = emailAddress.safeParse(who.email).data ?? null
  const role = roleOf(rules, who)
  const found = await inTransaction(ctx, async (ctx) => {
    const known =
      (await bySubject(ctx, who)) ?? (email === null ? null : await linkByAddress(ctx, who, email))
    if (known) return known
    if (email === null || rules.unknown === 'refuse') throw isUnknown(email)
    return join(ctx, who, email, role)
  })
  if (found.disabledAt) throw new AppError('forbidden', 'This account is disabled.')
  if (role !== null && role !== found.role)
    // The last administrator stays one, whatever the provider says.
    await changeRole({ ...ctx, actor: { kind: 'system', name: 'single-sign-on' } }, found.id, role).catch(
      (error: unknown) => {
        if (!(error instanceof AppError && error.code === 'conflict')) throw error
      },
    )
  return found.id
}

type Found = { id: string; role: StaffRole; disabledAt: Date | null }
const columns = { id: staff.id, role: staff.role, disabledAt: staff.disabledAt }

async function bySubject({ db }: Ctx, { kind, subject }: Identity): Promise<Found | null> {
  const [found] = await db
    .select(columns)
    .from(staffAccounts)
    .innerJoin(staff, eq(staff.id, staffAccounts.userId))
    .where(and(eq(staffAccounts.providerId, kind), eq(staffAccounts.accountId, subject)))
  return found ?? null
}

async function linkByAddress(ctx: Ctx, who: Identity, email: string): Promise<Found | null> {
  const [found] = await ctx.db.select(columns).from(staff).where(eq(staff.email, email))
  if (!found || found.disabledAt) return found ?? null
  await ctx.db.insert(staffAccounts).values(accountOf(ctx, who, found.id))
  // An invitation is accepted by coming.
  await ctx.db
    .update(staff)
    .set({ joinedAt: ctx.now(), name: who.name || email, updatedAt: ctx.now(), emailVerified: true })
    .where(and(eq(staff.id, found.id), isNull(staff.joinedAt)))
  await recordAudit(ctx, 'staff.single-sign-on-linked', {
    type: 'staff',
    id: found.id,
    details: { way: who.kind },
  })
  return found
}

async function join(ctx: Ctx, who: Identity, email: string, mapped: StaffRole | null): Promise<Found> {
  const id = newId()
  const now = ctx.now()
  const role = mapped ?? 'counselor'
  await ctx.db.insert(staff).values({
    id,
    name: who.name || email,
    email,
    emailVerified: true,
    role,
    // The least there is: a counselor of no program sees no inquiry.
    programs: mapped === null ? [] : null,
    joinedAt: now,
    createdAt: now,
    updatedAt: now,
  })
  await ctx.db.insert(staffAccounts).values(accountOf(ctx, who, id))
  await recordAudit(ctx, 'staff.single-sign-on-joined', {
    type: 'staff',
    id,
    details: { way: who.kind, role },
  })
  return { id, role, disabledAt: null }
}

const accountOf = (ctx: Ctx, { kind, subject }: Identity, userId: string) => ({
  id: newId(),
  userId,
  accountId: subject,
  providerId: kind,
  createdAt: ctx.now(),
  updatedAt: ctx.now(),
})

/** The most that any of their groups is worth; null where none is mapped. */
function roleOf({ roles }: Rules, who: Identity): StaffRole | null {
  const mapped = who.roles.map((each) => roles[each])
  return staffRoles.find((role) => mapped.includes(role)) ?? null
}

const isUnknown = (email: string | null) =>
  new AppError(
    'forbidden',
    email === null
      ? 'Your school’s sign-in gave no email address that it has checked, so we cannot tell which account is yours.'
      : `No colleague has the address ${email}. Ask an administrator of the desk to invite you.`,
  )
