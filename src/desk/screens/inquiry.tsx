import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId } from 'react'
import type { InquiryDetails } from '../../core/inquiries/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { filterOfInbox, rememberPlace } from '../features/inbox/inbox-place.ts'
import { inquiryQuery } from '../features/inquiry/inquiry-query.ts'
import { PersonFacts } from '../features/inquiry/person-facts.tsx'
import { SubmissionVersion } from '../features/inquiry/submission-version.tsx'
import { BackIcon } from '../ui/icons.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { PromiseClock } from '../ui/promise-clock.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { sayField, sayPurpose } from '../ui/words.ts'

const route = getRouteApi('/desk/inquiries/$id')

export function InquiryScreen() {
  const { id } = route.useParams()
  const { data: inquiry } = useSuspenseQuery(inquiryQuery(id))
  const navigate = useNavigate()
  const now = useNow()
  const { person, submissions } = inquiry
  useKeys({ u: () => void navigate({ to: '/', search: filterOfInbox() }) })
  useEffect(() => rememberPlace(id), [id])

  return (
    <article>
      <Link to="/" search={filterOfInbox()} className="line-status small">
        <BackIcon /> {t('desk.back')}
      </Link>
      <div className="inquiry-head">
        <ScreenHeading title={person.name}>
          <bdi>{person.name}</bdi>
        </ScreenHeading>
        <div className="inquiry-facts">
          <PromiseClock promisedBy={inquiry.promisedBy} answeredAt={inquiry.answeredAt} now={now} />
          <span className="figure">{inquiry.receipt}</span>
          <span>
            {t('clock.received')} <Instant at={inquiry.receivedAt} now={now} />
          </span>
        </div>
      </div>
      <div className="inquiry-body">
        <div>
          <Part title={t('inquiry.message')}>
            {inquiry.message ? (
              <p className="message" dir="auto">
                {inquiry.message}
              </p>
            ) : (
              <p className="muted">{t('inbox.no-message')}</p>
            )}
          </Part>
          <Part title={t('inquiry.programs')}>
            <ul className="plain-list">
              {inquiry.programs.map(({ key, name }) => (
                <li key={key}>
                  <a href={`/programs/${encodeURIComponent(key)}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={t('inquiry.interest')}>
            <p>{inquiry.interest}</p>
          </Part>
          {inquiry.proposed.length > 0 && <Proposed inquiry={inquiry} now={now} />}
          <Part title={t('inquiry.versions')}>
            <p className="muted small">{t('inquiry.versions.count', { count: submissions.length })}</p>
            {submissions.map((submission, at) => (
              <SubmissionVersion
                key={submission.id}
                submission={submission}
                number={at + 1}
                count={submissions.length}
                now={now}
              />
            ))}
          </Part>
        </div>
        <div>
          <Part title={t('inquiry.person')}>
            <PersonFacts person={person} receipt={inquiry.receipt} now={now} />
          </Part>
          <Consents inquiry={inquiry} now={now} />
          <Others inquiry={inquiry} now={now} />
        </div>
      </div>
    </article>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

type PartProps = { inquiry: InquiryDetails; now: Date }

function Proposed({ inquiry, now }: PartProps) {
  return (
    <Part title={t('inquiry.proposed')}>
      <p className="muted small">{t('inquiry.proposed.lead')}</p>
      <dl className="facts">
        {inquiry.proposed.map(({ field, value, at }) => (
          <div key={`${field} ${at}`}>
            <dt>
              {sayField(field)}, <Instant at={at} now={now} />
            </dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Consents({ inquiry, now }: PartProps) {
  return (
    <Part title={t('inquiry.consents')}>
      {inquiry.hasUnknownConsent && <p className="muted">{t('inquiry.consents.unknown')}</p>}
      {inquiry.consents.length === 0 ? (
        <p className="muted">{t('inquiry.consents.none')}</p>
      ) : (
        <ul className="plain-list">
          {inquiry.consents.map(({ purpose, wording, at }) => (
            <li key={`${purpose} ${at}`}>
              <strong>{sayPurpose(purpose)}</strong>, <Instant at={at} now={now} />
              {!inquiry.person.isConfirmed && <> ({t('inquiry.unproven')})</>}
              <p>“{wording}”</p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Others({ inquiry, now }: PartProps) {
  return (
    <Part title={t('inquiry.others')}>
      {inquiry.others.length === 0 ? (
        <p className="muted">{t('inquiry.others.none')}</p>
      ) : (
        <ul className="plain-list">
          {inquiry.others.map(({ id, receipt, receivedAt }) => (
            <li key={id}>
              <Link to="/inquiries/$id" params={{ id }} className="figure">
                {receipt}
              </Link>{' '}
              <span className="muted">
                <Instant at={receivedAt} now={now} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
