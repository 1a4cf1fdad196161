import type { InquiryDetails } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'

type Props = { person: InquiryDetails['person']; now: Date }

export function PersonFacts({ person, now }: Props) {
  const rows = [
    { label: t('field.salutation'), value: person.salutation },
    { label: t('inquiry.name'), value: person.name },
    { label: t('field.email'), value: <a href={`mailto:${person.email}`}>{person.email}</a> },
    { label: t('field.country'), value: person.country },
    { label: t('field.employer'), value: person.employer },
    { label: t('inquiry.since'), value: <Instant at={person.since} now={now} /> },
  ]
  return (
    <dl className="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value || <span className="muted">{t('inquiry.not-given')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
