import { encodeQR } from 'qr'
import { eventRegistration } from '../core/outreach/schema.ts'
import { formatSpan } from '../kernel/spans.ts'
import { t } from '../messages/message.ts'
import { withLabel } from '../messages/spoken-formats.ts'
import { email } from './email.ts'
import { greetingFor } from './greeting.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

const example = {
  occasion: 'registered' as const,
  registrationId: '0198c0de-0000-7000-8000-000000000001',
  firstName: 'Zoë',
  guests: 1,
  event: {
    key: 'ceramics-information-session',
    title: 'Information session: Master of Arts in Ceramics',
    summary: 'Faculty and students answer your questions about the program.',
    starts: '2026-12-03T17:00:00.000Z',
    ends: '2026-12-03T18:00:00.000Z',
    firstDay: '2026-12-03',
    lastDay: '2026-12-03',
    isAllDay: false,
    zone: 'America/New_York',
    place: 'both' as const,
    location: 'Gordon Hall, Room 106',
    joinHref: 'https://school.example/join/ceramics',
    isCalledOff: false,
    changedAt: '2026-11-20T15:00:00.000Z',
  },
}

const seated = ['registered', 'moved-up', 'reminder', 'changed'] as const
const codeName = 'check-in.gif'

/** How a registration stands. One template for all occasions: what differs is its words. */
export const eventRegistrationEmail = email(
  'event-registration',
  eventRegistration,
  example,
  (
    { occasion, registrationId, firstName, guests, hasSeat = occasion !== 'waiting', event },
    surroundings,
  ) => {
    const { school } = surroundings
    const title = t(`mail.event.title.${occasion}`)
    const lead = t(`mail.event.lead.${occasion}`, { guests })
    const greeting = greetingFor(firstName)
    const when = formatSpan(
      { ...event, starts: new Date(event.starts), ends: new Date(event.ends) },
      event.zone,
      school.language,
    )
    const where = [t(`mail.event.where.${event.place}`), event.location].filter(Boolean).join(': ')
    const isOver = occasion === 'called-off' || occasion === 'canceled'
    // Who only waits has no entry in their calendar yet.
    const hasEntry = occasion === 'called-off' || (hasSeat && occasion !== 'canceled')
    const note = isOver ? t('mail.event.calendar.remove') : hasEntry ? t('mail.event.calendar') : ''
    const page = { label: t('mail.event.page'), href: surroundings.eventUrl(event.key) }
    const links = isOver
      ? [page]
      : [
          { label: t('mail.event.manage'), href: surroundings.registrationUrl(event.key, registrationId) },
          page,
        ]
    // Who has no seat has nothing to show at the door, and nobody stands at one online.
    const hasCode = hasSeat && event.place !== 'online' && (seated as readonly string[]).includes(occasion)
    const why = t('mail.event.why')
    const rows = [
      { term: t('mail.event.what'), value: event.title },
      { term: t('mail.event.when'), value: when },
      { term: t('mail.event.where'), value: where },
    ]

    return {
      subject: t(`mail.event.subject.${occasion}`, { title: event.title }),
      letter: (
        <Letter school={school} title={title} preview={`${event.title}, ${when}`} why={why}>
          <p style={look.paragraph} dir="auto">
            {greeting}
          </p>
          <p style={look.paragraph}>
            <strong>{lead}</strong>
          </p>
          <table className="ink" cellPadding={0} cellSpacing={0} border={0} style={look.facts}>
            <tbody>
              {rows.map(({ term, value }) => (
                <Row key={term} term={term}>
                  {value}
                </Row>
              ))}
              {event.joinHref !== '' && (
                <Row term={t('mail.event.join')}>
                  <a className="link" href={event.joinHref} style={linkStyle(school)}>
                    {t('mail.event.join.link')}
                  </a>
                </Row>
              )}
            </tbody>
          </table>
          {links.map(({ label, href }) => (
            <p key={label} style={look.paragraph}>
              <a className="link" href={href} style={linkStyle(school)}>
                {label}
              </a>
            </p>
          ))}
          {note !== '' && <p style={look.paragraph}>{note}</p>}
          {hasCode && (
            <>
              <p style={look.paragraph}>{t('mail.event.door')}</p>
              <p style={look.paragraph}>
                {/* Else React would ask for it in the head, where no mail program looks. */}
                <img
                  loading="lazy"
                  src={`cid:${codeName}`}
                  width={200}
                  height={200}
                  alt={t('mail.event.door.code')}
                />
              </p>
            </>
          )}
        </Letter>
      ),
      text: [
        title,
        '',
        greeting,
        '',
        lead,
        '',
        ...rows.map(({ term, value }) => withLabel(term, value)),
        ...(event.joinHref === '' ? [] : [withLabel(t('mail.event.join'), event.joinHref)]),
        '',
        ...links.map(({ label, href }) => withLabel(label, href)),
        ...(note === '' ? [] : ['', note]),
        ...(hasCode ? ['', t('mail.event.door.text')] : []),
        ...letterFoot(school, why),
      ],
      ...(hasCode && {
        pictures: [
          {
            name: codeName,
            type: 'image/gif',
            content: encodeQR(surroundings.doorUrl(event.key, registrationId), 'gif', {
              border: 4,
              scale: 6,
            }),
          },
        ],
      }),
      ...(hasEntry && { calendar: surroundings.calendarFile(event) }),
    }
  },
)

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row" className="muted rule" style={look.term}>
        {term}
      </th>
      <td className="rule" style={look.value}>
        {children}
      </td>
    </tr>
  )
}
