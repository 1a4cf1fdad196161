import { hrefOf } from '../../../core/content/index.ts'
import type { RegistrationState } from '../../../core/events/index.ts'
import { t } from '../../../messages/message.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Page } from '../../components/page.tsx'
import { QrCode } from '../../components/qr-code.tsx'
import { Referenced } from '../../components/referenced.tsx'
import { Section } from '../../components/section.tsx'
import type { SystemPage } from '../../system.ts'
import { AddToCalendar } from './add-to-calendar.tsx'
import { EventFacts } from './event-facts.tsx'
import type { ReadEvent } from './read-event.ts'

type Props = {
  shown: SystemPage
  event: ReadEvent
  registration: { state: RegistrationState; guests: number; ahead: number; receipt: string | null }
  /** What the code for the door says. */
  doorUrl: string
  /** Where the button that cancels posts to. */
  cancelHref: string
}

/** How a registration stands, for anyone who has its address. Opening it changes nothing. */
export function RegistrationPage({ shown, event, registration, doorUrl, cancelHref }: Props) {
  const { frame, page, path, crumbs, clock } = shown
  const { state, receipt } = registration
  const { data, occurrence } = event
  const title = titleOf(event, state)
  const hasBegun = occurrence.starts <= clock.now
  const isOpen = data.registration !== undefined && event.registrationEnds > clock.now
  const takesPlace = !data.isCalledOff && !event.isOver
  return (
    <Page frame={frame} title={title} canonicalPath={null} noindex>
      <div className="page-head">
        <Breadcrumb
          crumbs={[
            ...crumbs,
            { label: page.title, href: path, own: page.own },
            { label: data.title, href: event.path },
          ]}
        />
        <h1>{title}</h1>
        {takesPlace && !(state === 'waiting' && hasBegun) && (
          <p className="lead">
            {textOf(registration)}
            {state === 'canceled' && isOpen && ` ${t('registration.text.again')}`}
          </p>
        )}
        {receipt !== null && (
          <p>
            <Referenced text={t('registration.receipt', { receipt })} />
          </p>
        )}
      </div>
      <Section id="event" title={t('registration.event')}>
        <p className="registration-event">
          <a href={event.path}>{data.title}</a>
        </p>
        <EventFacts event={event} language={frame.school.language} seriesPath={`${path}/series`} />
        {state === 'registered' && data.join && takesPlace && (
          <p className="note-below">
            {t('registration.join')}:{' '}
            <a href={hrefOf(data.join)} rel="external">
              {t('registration.join.link')}
            </a>
          </p>
        )}
        {state === 'registered' && takesPlace && <AddToCalendar event={event} />}
        <p className="note-below">{t('registration.keep')}</p>
      </Section>
      {state === 'registered' && data.place !== 'online' && takesPlace && (
        <Section id="door" title={t('registration.door')}>
          <p>{t('registration.door.text')}</p>
          <QrCode text={doorUrl} label={t('registration.door.code')} />
        </Section>
      )}
      {state !== 'canceled' && !hasBegun && !data.isCalledOff && (
        <Section id="cancel" title={t('registration.cancel')}>
          <p>{t('registration.cancel.text')}</p>
          <form action={cancelHref} method="post" className="actions">
            <button type="submit" className="button button-quiet">
              {t('registration.cancel.button')}
            </button>
          </form>
        </Section>
      )}
      {state === 'canceled' && isOpen && takesPlace && (
        <p className="actions registration-again">
          <a className="button button-quiet" href={`${event.path}#register`}>
            {t('registration.again')}
          </a>
        </p>
      )}
    </Page>
  )
}

/** What is true of the event for everyone comes before what is true of one registration. */
function titleOf({ data, isOver }: ReadEvent, state: RegistrationState): string {
  if (data.isCalledOff) return t('event.called-off.text')
  return isOver ? t('event.over') : t(`registration.title.${state}`)
}

function textOf({ state, guests, ahead }: Props['registration']): string {
  if (state === 'registered') return t('registration.text.registered', { guests })
  return state === 'waiting' ? t('registration.text.waiting', { ahead }) : t(`registration.text.${state}`)
}

/** For an address that is registered already: the person who typed it is told no more than this. */
export function KnownAddressPage({ shown, event }: Pick<Props, 'shown' | 'event'>) {
  const { frame, page, path, crumbs } = shown
  const title = t('registration.title.known')
  return (
    <Page frame={frame} title={title} canonicalPath={null} noindex>
      <div className="page-head">
        <Breadcrumb
          crumbs={[
            ...crumbs,
            { label: page.title, href: path, own: page.own },
            { label: event.data.title, href: event.path },
          ]}
        />
        <h1>{title}</h1>
        <p className="lead">{t('registration.text.known')}</p>
        <p className="actions">
          <a className="button button-quiet" href={event.path}>
            {t('registration.back')}
          </a>
        </p>
      </div>
    </Page>
  )
}
