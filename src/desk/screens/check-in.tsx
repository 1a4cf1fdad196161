import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegistrationLine } from '../../core/events/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { checkIn, doorQuery, undoCheckIn } from '../features/events/events-query.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/desk/events/$key/check-in')

/** At the door, on a phone: who was scanned stands on top, everybody else below a search. */
export function CheckInScreen() {
  const { key } = route.useParams()
  const { id } = route.useSearch()
  const { data } = useSuspenseQuery(doorQuery(key))
  const [typed, setTyped] = useState('')
  const { event } = data
  const expected = data.registrations.filter(({ state }) => state !== 'canceled')
  const scanned = data.registrations.find((line) => line.id === id)
  const words = typed.trim().toLowerCase()
  const found = expected.filter(
    ({ id, name, email }) =>
      // Who was scanned stands above; once more only for who looks for them.
      (words !== '' || id !== scanned?.id) &&
      (name.toLowerCase().includes(words) || email.toLowerCase().includes(words)),
  )
  const isNobodyFound = found.length === 0 && (words !== '' || !scanned)
  return (
    <div className="door">
      <p>
        <Link to="/events/$key" params={{ key }}>
          {event.title}
        </Link>
      </p>
      <ScreenHeading title={t('door.title')} />
      <p className="lead" role="status">
        {t('door.count', { came: event.came, expected: event.taken })}
      </p>
      {id !== '' && !scanned && <p className="alert-line">{t('door.unknown')}</p>}
      {scanned && (
        <section className="door-scanned" aria-label={t('door.scanned')}>
          <Entry line={scanned} isScanned />
        </section>
      )}
      <TextInput
        type="search"
        label={t('door.search')}
        value={typed}
        onChange={(change) => setTyped(change.currentTarget.value)}
      />
      {isNobodyFound && <Emptiness title={t('door.nobody')} text={t('door.nobody.text')} />}
      {found.length > 0 && (
        <ul className="plain-list" aria-label={t('door.list')}>
          {found.map((line) => (
            <li key={line.id} className="door-entry">
              <Entry line={line} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** One press checks in, and one takes it back. */
function Entry({ line, isScanned = false }: { line: RegistrationLine; isScanned?: boolean }) {
  const now = useNow()
  const client = useQueryClient()
  const [guests, setGuests] = useState(line.guests)
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: ['registrations'] }) }
  const come = useMutation({ mutationFn: () => checkIn(line.id, guests), ...settled })
  const undo = useMutation({ mutationFn: () => undoCheckIn(line.id), ...settled })
  const error = come.error ?? undo.error
  const { name, state, checkedInAt } = line
  return (
    <>
      <p className={isScanned ? 'door-name' : undefined}>
        <strong>
          <bdi>{name || line.email}</bdi>
        </strong>
      </p>
      <p className="muted small">
        {state !== 'registered' && <>{t(`events.state.${state}`)} · </>}
        {checkedInAt ? (
          <>
            {t('door.came', { guests: line.guestsCame ?? 0 })} · <Instant at={checkedInAt} now={now} />
          </>
        ) : (
          t('door.guests', { guests: line.guests })
        )}
      </p>
      {line.accessNeeds && (
        <p>
          <strong>{t('events.needs.of')}</strong> <bdi>{line.accessNeeds}</bdi>
        </p>
      )}
      {error && (
        <p className="alert-line" role="alert">
          {sayFailure(error)}
        </p>
      )}
      {checkedInAt ? (
        <BusyButton
          variant="default"
          isBusy={undo.isPending}
          onClick={() => undo.mutate()}
          aria-label={t('door.undo.who', { name })}
        >
          {t('door.undo')}
        </BusyButton>
      ) : (
        state !== 'canceled' && (
          <div className="door-acts">
            <NativeSelect
              aria-label={t('door.guests.who', { name })}
              value={guests}
              data={Array.from({ length: 10 }, (_, count) => ({
                value: String(count),
                label: t('door.guests', { guests: count }),
              }))}
              onChange={(change) => setGuests(Number(change.currentTarget.value))}
            />
            <BusyButton
              isBusy={come.isPending}
              onClick={() => come.mutate()}
              aria-label={t('door.come.who', { name })}
            >
              {t('door.come')}
            </BusyButton>
          </div>
        )
      )}
    </>
  )
}
