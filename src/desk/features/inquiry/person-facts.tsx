import type { InquiryDetails } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'

type Props = { person: InquiryDetails['person']; now: Date }

export function PersonFacts({ person, now }: Props) {
  const rows = [
    { label: t('inquiry.salutation'), value: person.salutation },
    { label: t('inquiry.name'), value: person.name },
    { label: t('inquiry.email'), value: <a href={`mailto:${person.email}`}>{person.email}</a> },
    { label: t('inquiry.country'), value: person.country },
    { label: t('inquiry.employer'), value: person.employer },
    { label: t('inquiry.since'), value: <Instant at={person.since} now={now} /> },
  ]
  return (
    <dl className="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || <span className="muted">{t('inquiry.not-given')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
