import { Button, Table } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { csvHref, eventQuery, release } from '../features/events/events-query.ts'
import { SeatCount } from '../features/events/seat-count.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { BackIcon } from '../ui/icons.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { WideTable } from '../ui/wide-table.tsx'

const route = getRouteApi('/desk/events/$key')

/** Everybody who registered for one event, in the order in which they came. */
export function EventScreen() {
  const { key } = route.useParams()
  const now = useNow()
  const client = useQueryClient()
  const { data } = useSuspenseQuery(eventQuery(key))
  const { event, registrations } = data
  const letIn = useMutation({
    mutationFn: release,
    onSettled: () => client.invalidateQueries({ queryKey: ['registrations'] }),
  })

  return (
    <>
      <Link to="/events" search={{ show: event.isOver ? 'past' : 'coming' }} className="line-status small">
        <BackIcon /> {t('events.back')}
      </Link>
      <ScreenHeading title={event.title} />
      <p className="lead">
        <Instant at={event.startsAt} now={now} />
        {event.isCalledOff && <> · {t('events.called-off')}</>}
      </p>
      <div className="part">
        <SeatCount {...event} />
        {!event.isCalledOff && (
          <p>
            <Link to="/events/$key/check-in" params={{ key }} search={{ id: '' }}>
              {t('door.open')}
            </Link>
          </p>
        )}
      </div>
      <p className="alert-line" role="alert">
        {letIn.error ? sayFailure(letIn.error) : ''}
      </p>
      {registrations.length === 0 ? (
        <Emptiness title={t('events.nobody.title')} text={t('events.nobody.text')} />
      ) : (
        <>
          <p>
            <Button component="a" href={csvHref(key)} variant="default" download>
              {t('events.export')}
            </Button>
          </p>
          <WideTable
            label={t('events.registrations')}
            heads={[
              t('events.who'),
              t('events.state'),
              t('events.guests'),
              t('events.says'),
              t('events.since'),
            ]}
          >
            {registrations.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Th scope="row">
                  <bdi>{line.name}</bdi>
                  <div className="muted small row-address">{line.email}</div>
                </Table.Th>
                <Table.Td>
                  {line.checkedInAt
                    ? t('door.came', { guests: line.guestsCame ?? 0 })
                    : t(`events.state.${line.state}`)}
                  {line.state === 'held' && (
                    <div>
                      <BusyButton
                        size="compact-sm"
                        variant="default"
                        isBusy={letIn.isPending}
                        onClick={() => letIn.mutate(line.id)}
                        aria-label={t('events.let-in.who', { name: line.name })}
                      >
                        {t('events.let-in')}
                      </BusyButton>
                    </div>
                  )}
                </Table.Td>
                <Table.Td className="figure">{line.guests}</Table.Td>
                <Table.Td>
                  {line.accessNeeds && (
                    <p>
                      <strong>{t('events.needs.of')}</strong> <bdi>{line.accessNeeds}</bdi>
                    </p>
                  )}
                  {line.question && (
                    <p>
                      <strong>{t('events.question')}</strong> <bdi>{line.question}</bdi>
                    </p>
                  )}
                </Table.Td>
                <Table.Td className="muted">
                  <Instant at={line.registeredAt} now={now} />
                </Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
        </>
      )}
    </>
  )
}
