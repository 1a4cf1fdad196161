import { hrefOf } from '../../../core/content/index.ts'
import { emptyRegistration, isFull, type RegistrationDraft, type Seats } from '../../../core/events/schema.ts'
import type { InquiryErrors } from '../../../core/intake/schema.ts'
import { t } from '../../../messages/message.ts'
import { formatInstant } from '../../../messages/spoken-formats.ts'
import { Blocks } from '../../components/blocks.tsx'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { ErrorSummary, hasErrors } from '../../components/error-summary.tsx'
import { JsonLd } from '../../components/json-ld.tsx'
import { Page } from '../../components/page.tsx'
import { breadcrumbData } from '../../components/program-data.ts'
import { Section } from '../../components/section.tsx'
import type { SystemPage } from '../../system.ts'
import { AddToCalendar } from './add-to-calendar.tsx'
import { eventData } from './event-data.ts'
import { EventFacts } from './event-facts.tsx'
import type { ReadEvent } from './read-event.ts'
import { RegistrationForm } from './registration-form.tsx'

type Props = {
  shown: SystemPage
  origin: string
  event: ReadEvent
  /** How full it is; null while the database is away and nobody can say. */
  seats: Seats | null
  /** After a mistake, or where nothing could be kept. */
  typed?: { draft: RegistrationDraft; errors: InquiryErrors; notice?: string | undefined }
}

/** One event, and the way to come. */
export function EventPage({ shown, origin, event, seats, typed }: Props) {
  const { frame, page, path, crumbs, clock } = shown
  const { data, isOver, registrationEnds } = event
  const isOpen = data.registration && registrationEnds > clock.now && !isOver && !data.isCalledOff
  const above = [...crumbs, { label: page.title, href: path, own: page.own }]
  return (
    <Page
      frame={frame}
      title={data.title}
      description={data.summary}
      canonicalPath={event.path}
      card={`/cards/event/${event.key}.png`}
      problem={
        typed &&
        hasErrors(typed.errors, typed.notice) && <ErrorSummary errors={typed.errors} notice={typed.notice} />
      }
    >
      <div className="page-head">
        <Breadcrumb crumbs={above} />
        <p className="event-kind">{t(`calendar.kind.${data.kind}`)}</p>
        <h1>{data.title}</h1>
        <p className="lead">{data.summary}</p>
        <p className="page-state">{data.isSample ? t('page.sample') : ''}</p>
        {data.isCalledOff && <p className="event-state">{t('event.called-off.text')}</p>}
        {isOver && !data.isCalledOff && <p className="event-state">{t('event.over')}</p>}
      </div>
      <Section id="facts" title={t('program.glance')} className="event-glance">
        <EventFacts event={event} language={frame.school.language} seriesPath={`${path}/series`} />
        {isOpen && data.place !== 'on-campus' && data.join && (
          <p className="note-below">{t('event.join.later')}</p>
        )}
        {!isOver && !data.isCalledOff && <AddToCalendar event={event} />}
      </Section>
      {(data.body.length > 0 || data.official) && (
        <Section id="about" title={t('event.about')}>
          <div className="prose">
            <Blocks blocks={data.body} under={2} />
          </div>
          {data.official && (
            <p className="official">
              <a href={hrefOf(data.official)} rel="external">
                {t('page.official')}
              </a>
            </p>
          )}
        </Section>
      )}
      {data.recording && (
        <Section id="recording" title={t('event.recording')}>
          <p>
            <a href={hrefOf(data.recording)} rel="external">
              {t('event.recording.watch')}
            </a>
          </p>
        </Section>
      )}
      <Registration shown={shown} event={event} seats={seats} typed={typed} />
      {!data.isSample && <JsonLd data={eventData(frame, event, origin)} />}
      <JsonLd data={breadcrumbData(origin, [...above, { label: data.title, href: event.path }])} />
    </Page>
  )
}

function Registration({ shown, event, seats, typed }: Pick<Props, 'shown' | 'event' | 'seats' | 'typed'>) {
  const { frame, clock } = shown
  const { data, isOver, registrationEnds } = event
  if (isOver || data.isCalledOff) return null
  if (!data.registration)
    return (
      <Section id="register" title={t('register.title')}>
        <p>{t('event.free')}</p>
      </Section>
    )
  if (registrationEnds <= clock.now)
    return (
      <Section id="register" title={t('register.title')}>
        <p>{t('register.closed')}</p>
      </Section>
    )
  const isWaitlist = seats !== null && isFull(seats)
  const { timeZone, language } = frame.school
  return (
    <section id="register" className="section reply-card" aria-labelledby="register-title">
      <div className="section-head">
        <h2 id="register-title">{t(isWaitlist ? 'register.waitlist.title' : 'register.title')}</h2>
        <p>{t(isWaitlist ? 'register.waitlist.lead' : 'register.lead')}</p>
        {data.registration.closesDate !== undefined && (
          <p>{t('register.closes', { instant: formatInstant(registrationEnds, timeZone, language) })}</p>
        )}
      </div>
      <div className="section-body">
        <RegistrationForm
          action={`${event.path}/register`}
          draft={typed?.draft ?? emptyRegistration}
          errors={typed?.errors ?? {}}
          maxGuests={data.registration.guests ?? 0}
          isFull={isWaitlist}
          school={frame.school}
        />
      </div>
    </section>
  )
}
