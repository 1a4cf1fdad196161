import { readQueue } from '../inbox/inbox-query.ts'
import { Link } from '@tanstack/react-router'
import type { InquiryDetails } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { Part } from '../../ui/part.tsx'
import { sayField, sayPurpose } from '../../ui/words.ts'

type Props = { inquiry: InquiryDetails; now: Date }

/** What this person gave that differs from what was known. */
export function Proposed({ inquiry, now }: Props) {
  return (
    <Part title={t('inquiry.proposed')}>
      <p className="muted small">{t('inquiry.proposed.lead')}</p>
      <dl className="facts">
        {inquiry.proposed.map(({ field, value, at, isNew }) => (
          <div key={`${field} ${at}`}>
            <dt>
              {sayField(field)}, <Instant at={at} now={now} />
              <span className="small"> ({t(isNew ? 'person.fact.new' : 'person.fact.proposed')})</span>
            </dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

export function Consents({ inquiry, now }: Props) {
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

export function Others({ inquiry, now }: Props) {
  return (
    <Part title={t('inquiry.others')}>
      {inquiry.others.length === 0 ? (
        <p className="muted">{t('inquiry.others.none')}</p>
      ) : (
        <ul className="plain-list">
          {inquiry.others.map(({ id, receipt, receivedAt }) => (
            <li key={id}>
              <Link
                to="/inquiries/$id"
                params={{ id }}
                search={(queue) => readQueue(queue)}
                className="figure reference"
              >
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
