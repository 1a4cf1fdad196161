import type { Occurrence } from '../../../core/events/index.ts'
import { formatSpan, formatTime } from '../../../kernel/spans.ts'
import { t } from '../../../messages/message.ts'
import { formatInstant, joinParts } from '../../../messages/spoken-formats.ts'
import { sayPlace } from '../../components/event-words.ts'
import { slugOf } from '../calendar/entries.ts'
import type { ReadEvent } from './read-event.ts'

type Props = {
  event: ReadEvent
  language: string
  /** The path of the pages of series; null where there are none. */
  seriesPath: string | null
}

/** What one has to know to come. */
export function EventFacts({ event: { data, occurrence, programs }, language, seriesPath }: Props) {
  const { audience = [], series } = data
  const known = data.programs.flatMap((key) => {
    const name = programs.get(key)
    return name === undefined ? [] : [{ key, name }]
  })
  return (
    <dl className="facts">
      <div>
        <dt>{t('event.when')}</dt>
        <dd>
          <When occurrence={occurrence} language={language} />
        </dd>
      </div>
      <div>
        <dt>{t('event.where')}</dt>
        <dd>{sayPlace(data)}</dd>
      </div>
      {audience.length > 0 && (
        <div>
          <dt>{t('event.for')}</dt>
          <dd>{joinParts(audience)}</dd>
        </div>
      )}
      {known.length > 0 && (
        <div>
          <dt>{t('event.programs')}</dt>
          <dd>
            {known.length === programs.size
              ? t('calendar.all-programs')
              : known.map(({ key, name }, at) => (
                  <span key={key}>
                    {at > 0 && ', '}
                    <a href={`/programs/${key}`}>{name}</a>
                  </span>
                ))}
          </dd>
        </div>
      )}
      {series !== undefined && (
        <div>
          <dt>{t('event.series')}</dt>
          <dd>{seriesPath === null ? series : <a href={`${seriesPath}/${slugOf(series)}`}>{series}</a>}</dd>
        </div>
      )}
    </dl>
  )
}

/** In the zone of the place; script adds what that is where the reader is. */
export function When({ occurrence, language }: { occurrence: Occurrence; language: string }) {
  const { isAllDay, starts, ends, firstDay, lastDay, zone } = occurrence
  if (isAllDay) return <time dateTime={firstDay}>{formatSpan(occurrence, zone, language)}</time>
  const isOneDay = firstDay === lastDay
  const until = isOneDay ? formatTime(ends, zone, language) : formatInstant(ends, zone, language)
  return (
    <local-time words={t('event.visitor-time', { instant: '{instant}' })} over={t('event.begun')}>
      <time dateTime={starts.toISOString()}>{formatInstant(starts, zone, language)}</time>
      {t('event.until', { until })}
    </local-time>
  )
}
