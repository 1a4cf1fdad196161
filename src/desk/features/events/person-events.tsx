import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '../../../messages/desk-message.ts'
import { Instant, useNow } from '../../ui/instant.tsx'
import { Part } from '../../ui/part.tsx'
import { personEventsQuery } from './events-query.ts'

/** The events that a person registered for, and those they came to. */
export function PersonEvents({ personId }: { personId: string }) {
  const now = useNow()
  const { data = [] } = useQuery(personEventsQuery(personId))
  if (data.length === 0) return null
  return (
    <Part title={t('person.events')}>
      <ul className="plain-list">
        {data.map(({ key, title, startsAt, isOver, state, checkedInAt, guests }) => (
          <li key={`${key} ${startsAt}`}>
            <Link to="/events/$key" params={{ key }}>
              <bdi>{title}</bdi>
            </Link>
            , <Instant at={startsAt} now={now} />{' '}
            <span className="muted">
              {checkedInAt
                ? t('person.events.came', { guests })
                : isOver
                  ? t('person.events.missed')
                  : t(`events.state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
