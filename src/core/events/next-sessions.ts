import type { ListQuery, PublishedContent, PublishedSummary } from '../content/index.ts'
import type { Day } from '../../kernel/dates.ts'
import { occurrenceOf } from './occurrence.ts'

type Event = PublishedSummary<'event'>

/** Information sessions of this month and after. By the month, so that a page asks for the same list all month long. */
export const sessionsFrom = (today: Day) =>
  ({
    type: 'event',
    topics: ['kind:information-session'],
    from: `${today.slice(0, 7)}-01T00:00:00.000Z`,
    order: 'soonest',
    limit: 200,
  }) as const satisfies ListQuery

/** The next information session of each program, by its key; one that is about all programs counts for none. */
export function nextSessions(
  content: Pick<PublishedContent, 'list'>,
  query: ReturnType<typeof sessionsFrom>,
  { now, zone }: { readonly now: Date; readonly zone: string },
): ReadonlyMap<string, Event> {
  const coming = content
    .list(query)
    .filter(({ summary }) => !summary.isCalledOff && occurrenceOf(summary, zone).starts > now)
  const next = new Map<string, Event>()
  for (const session of coming)
    for (const program of session.summary.programs) if (!next.has(program)) next.set(program, session)
  return next
}
