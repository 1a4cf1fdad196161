import {
  pathOf,
  type ListQuery,
  type PublishedContent,
  type PublishedSummary,
} from '../../core/content/index.ts'
import { occurrenceOf } from '../../core/events/index.ts'
import type { Day } from '../../kernel/dates.ts'
import { formatSpan } from '../../kernel/spans.ts'
import { t } from '../../messages/message.ts'
import type { Clock, Dated } from '../clock.ts'
import { sayPlace } from './event-words.ts'

/** The events of a program in this month and after. By the month, so that a page asks for the same list all month long. */
export const eventsOfProgram = (slug: string, today: Day) =>
  ({
    type: 'event',
    topics: [`program:${slug}`],
    from: `${today.slice(0, 7)}-01T00:00:00.000Z`,
    order: 'soonest',
    limit: 50,
  }) as const satisfies ListQuery

/** The next one at which people can ask in person; null where none is planned. */
export function nextSession(
  content: Pick<PublishedContent, 'list'>,
  query: ReturnType<typeof eventsOfProgram>,
  { now, zone }: Clock,
): PublishedSummary<'event'> | null {
  const isNext = ({ summary }: PublishedSummary<'event'>) =>
    summary.kind === 'information-session' && !summary.isCalledOff && occurrenceOf(summary, zone).starts > now
  return content.list(query).find(isNext) ?? null
}

/** From when on a page shows another one. */
export const turnOfSession = (session: PublishedSummary<'event'> | null): readonly Dated[] =>
  session ? [session.summary] : []

type Props = { session: PublishedSummary<'event'>; clock: Clock; language: string }

/** When and where one can meet the people of a program, and the way there. */
export function NextEvent({ session: { key, summary }, clock, language }: Props) {
  const occurrence = occurrenceOf(summary, clock.zone)
  return (
    <div className="next-event">
      <p className="next-event-title">{t('event.next')}</p>
      <p>
        <a href={pathOf('event', key) ?? ''}>{formatSpan(occurrence, occurrence.zone, language)}</a>
        {t('event.next.where', { place: sayPlace(summary) })}
        {summary.isSample && <> {t('source.mark')}</>}
      </p>
    </div>
  )
}
