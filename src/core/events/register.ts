import { and, count, eq, gt, ne, sql } from 'drizzle-orm'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/index.ts'
import { inTransaction, type Ctx } from '../context.ts'
import { mailboxKey } from '../outreach/index.ts'
import { inTurn } from './in-turn.ts'
import { mailRegistration } from './mail-registration.ts'
import { loadEvent, tellingOf, type PublishedEvent } from './published-event.ts'
import type { Registration, RegistrationState } from './schema.ts'
import { announceTurn, countSeats, lockSeats } from './seats.ts'
import { registrations } from './table.ts'

export type Registering = {
  readonly eventKey: string
  readonly registration: Registration
  /** A keyed hash of the sender's network, for the ceiling of mail. */
  readonly network: string | null
  /** Whether it shows signs of a robot: then a person looks first, and nobody is refused. */
  readonly isDoubtful: boolean
  /** Keeps what was asked, so that a person answers it, and returns its receipt. Called before anything else is kept. */
  readonly ask: (event: PublishedEvent) => Promise<string | null>
}

/** `known`: this address is registered already. Its owner gets the details once more; the person who typed it learns nothing else. */
export type Registered =
  | { readonly kind: 'known' }
  | { readonly kind: 'registered'; readonly id: string; readonly state: RegistrationState }

/** Mail to one mailbox within a day, and for one network within an hour; what is beyond waits until a person lets it leave. */
const ceilings = { perMailboxAndDay: 10, perNetworkAndHour: 60, repeats: 3 } as const
const hourMs = 3600_000
/** The same answers again within this time are a second press of the button. */
const doublePressMs = hourMs

/**
 * Takes seats at an event, or a place on its waitlist. Registrations for one event come one after another, so that it never has
 * more people than seats.
 * @throws AppError `not-found` where there is no such event, `conflict` where nobody can register for it (any more),
 *   `invalid` for more guests than it allows, `unavailable` while too many register at once or the database is away
 */
export async function registerForEvent(ctx: Ctx, asked: Registering): Promise<Registered> {
  const event = await loadEvent(ctx, asked.eventKey)
  if (!event) throw new AppError('not-found', 'There is no such event.')
  requireOpen(ctx, event)
  if (asked.registration.guests > (event.data.registration?.guests ?? 0))
    throw new AppError('invalid', 'This event does not allow so many guests.')
  const receipt = await asked.ask(event)
  return inTurn(event.id, () =>
    inTransaction(ctx, async (ctx) => {
      await lockSeats(ctx, event.id)
      const known = await findActive(ctx, event, asked.registration.email)
      return known ? repeat(ctx, event, known, asked) : add(ctx, event, asked, receipt)
    }),
  )
}

function requireOpen({ now }: Pick<Ctx, 'now'>, { data, registrationEnds }: PublishedEvent): void {
  if (!data.registration) throw new AppError('conflict', 'Nobody needs to register for this event.')
  if (data.isCalledOff) throw new AppError('conflict', 'This event is called off.')
  if (registrationEnds <= now()) throw new AppError('conflict', 'Registration for this event is closed.')
}

type Row = typeof registrations.$inferSelect

async function add(
  ctx: Ctx,
  event: PublishedEvent,
  { registration, network, isDoubtful }: Registering,
  receipt: string | null,
): Promise<Registered> {
  const before = await countSeats(ctx, event)
  const fits = event.seats === null || before.taken + 1 + registration.guests <= event.seats
  const state = isDoubtful ? 'held' : fits ? 'registered' : 'waiting'
  const row: Row = {
    id: newId(),
    eventId: event.id,
    firstName: registration.first_name,
    lastName: registration.last_name,
    email: registration.email,
    mailboxKey: mailboxKey(registration.email),
    guests: registration.guests,
    accessNeeds: registration.access_needs,
    question: registration.question,
    state,
    registeredAt: ctx.now(),
    stateChangedAt: ctx.now(),
    told: tellingOf(event),
    remindedAt: null,
    needsForgottenAt: null,
    repeats: 0,
    networkKey: network,
    checkedInAt: null,
    guestsCame: null,
    receipt,
  }
  const isBeyondCeiling = await isOverCeiling(ctx, row)
  await ctx.db.insert(registrations).values(row)
  await recordAudit(ctx, 'registration.made', {
    type: 'registration',
    id: row.id,
    details: { event: event.id, state },
  })
  if (state !== 'held') await mailRegistration(ctx, event, row, state, { isHeld: isBeyondCeiling })
  await announceTurn(ctx, event, before)
  return { kind: 'registered', id: row.id, state }
}

/** A second press shows the same page again. Anyone else is only told that mail is on its way to the address. */
async function repeat(
  ctx: Ctx,
  event: PublishedEvent,
  known: Row,
  { registration }: Registering,
): Promise<Registered> {
  const isSame =
    known.firstName === registration.first_name &&
    known.lastName === registration.last_name &&
    known.email === registration.email &&
    known.guests === registration.guests &&
    known.accessNeeds === registration.access_needs &&
    known.question === registration.question
  if (isSame && ctx.now().getTime() - known.registeredAt.getTime() < doublePressMs)
    return { kind: 'registered', id: known.id, state: known.state }
  if (known.repeats < ceilings.repeats && (known.state === 'registered' || known.state === 'waiting')) {
    await ctx.db
      .update(registrations)
      .set({ repeats: known.repeats + 1 })
      .where(eq(registrations.id, known.id))
    await mailRegistration(ctx, event, known, known.state)
  }
  return { kind: 'known' }
}

async function findActive({ db }: Ctx, { id }: PublishedEvent, email: string): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, id),
        sql`lower(${registrations.email}) = lower(${email})`,
        ne(registrations.state, 'canceled'),
      ),
    )
  return row
}

async function isOverCeiling({ db, now }: Ctx, { mailboxKey, networkKey }: Row): Promise<boolean> {
  const since = (ms: number) => gt(registrations.registeredAt, new Date(now().getTime() - ms))
  const countOf = async (condition: ReturnType<typeof and>) => {
    const [row] = await db.select({ count: count() }).from(registrations).where(condition)
    return row?.count ?? 0
  }
  const toMailbox = await countOf(and(eq(registrations.mailboxKey, mailboxKey), since(24 * hourMs)))
  if (toMailbox >= ceilings.perMailboxAndDay) return true
  if (networkKey === null) return false
  return (
    (await countOf(and(eq(registrations.networkKey, networkKey), since(hourMs)))) >=
    ceilings.perNetworkAndHour
  )
}
