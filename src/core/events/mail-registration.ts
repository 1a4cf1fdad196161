import { fullName, greetedName } from '../../kernel/names.ts'
import type { Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import type { PublishedEvent } from './published-event.ts'
import type { RegistrationOccasion } from './schema.ts'
import type { registrations } from './table.ts'

type Row = typeof registrations.$inferSelect

/** Decides the mail that tells someone how their registration stands, with the event as it is at this moment. */
export async function mailRegistration(
  ctx: Ctx,
  { key, revisionId, data, occurrence }: PublishedEvent,
  row: Row,
  occasion: RegistrationOccasion,
  { isHeld = false } = {},
): Promise<void> {
  const { starts, ends, firstDay, lastDay, isAllDay, zone } = occurrence
  // Only who has a seat gets the address where it takes place online, a code for the door and an entry for the calendar.
  const hasSeat = occasion === 'changed' ? row.state === 'registered' : seated.has(occasion)
  await queueMail(ctx, 'event-registration', [
    {
      data: {
        occasion,
        registrationId: row.id,
        firstName: greetedName(row.firstName, row.lastName),
        guests: row.guests,
        hasSeat,
        event: {
          key,
          title: data.title,
          summary: data.summary,
          starts: starts.toISOString(),
          ends: ends.toISOString(),
          firstDay,
          lastDay,
          isAllDay,
          zone,
          place: data.place,
          location: data.location ?? '',
          joinHref: (hasSeat && data.join?.href) || '',
          isCalledOff: data.isCalledOff ?? false,
          changedAt: changedAt(revisionId).toISOString(),
        },
      },
      to: { name: fullName(row.firstName, row.lastName), address: row.email },
      heldFor: isHeld ? 'network' : null,
    },
  ])
}

const seated: ReadonlySet<RegistrationOccasion> = new Set(['registered', 'moved-up', 'reminder'])

/** When a revision was made: its id is a UUIDv7, which begins with the milliseconds since 1970 (RFC 9562, 5.7). */
export const changedAt = (revisionId: string): Date =>
  new Date(Number.parseInt(revisionId.replaceAll('-', '').slice(0, 12), 16))
