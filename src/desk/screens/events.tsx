import { Table, Tabs } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { t } from '../../messages/desk-message.ts'
import { eventsQuery, eventsShows } from '../features/events/events-query.ts'
import { SeatCount } from '../features/events/seat-count.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { Instant, sayZone, useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'

const route = getRouteApi('/desk/events')

/** Events that people register for, with how full they are. */
export function EventsScreen() {
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const { data: events, error } = useQuery({ ...eventsQuery(show), placeholderData: keepPreviousData })
  if (error && !events) throw error
  useListKeys(list, '.line-link')

  return (
    <>
      <ScreenHeading title={t('events.title')} />
      <p className="lead">{t('events.lead')}</p>
      <Tabs
        value={show}
        onChange={(value) =>
          void navigate({
            search: { show: eventsShows.find((tab) => tab === value) ?? 'coming' },
            replace: true,
          })
        }
        keepMounted={false}
      >
        <Tabs.List aria-label={t('events.show')}>
          {eventsShows.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`events.show.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={show}>
          {events?.length === 0 ? (
            <Emptiness title={t('events.empty.title')} text={t('events.empty.text')} />
          ) : (
            <div ref={list}>
              <Table className="rows rows--stack" aria-label={t('events.list')}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('events.event')}</Table.Th>
                    <Table.Th scope="col">{t('events.when', { zone: sayZone() })}</Table.Th>
                    <Table.Th scope="col">{t('events.come')}</Table.Th>
                    <Table.Th scope="col">{t('events.attention')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {events?.map((event) => (
                    <Table.Tr key={event.key} className="row-link">
                      <Table.Th scope="row">
                        <Link
                          to="/events/$key"
                          params={{ key: event.key }}
                          className="line-link"
                          data-line={event.key}
                        >
                          <bdi>{event.title}</bdi>
                        </Link>
                        {event.isCalledOff && <div className="muted small">{t('events.called-off')}</div>}
                      </Table.Th>
                      <Table.Td className="muted">
                        <Instant at={event.startsAt} now={now} />
                      </Table.Td>
                      <Table.Td>
                        <SeatCount {...event} />
                      </Table.Td>
                      <Table.Td>
                        {event.held > 0 && <div>{t('events.held', { held: event.held })}</div>}
                        {event.accessNeeds > 0 && (
                          <div>{t('events.needs', { needs: event.accessNeeds })}</div>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
