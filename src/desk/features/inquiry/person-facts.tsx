import type { InquiryDetails } from '../../../core/inquiries/schema.ts'
import { mailtoHref } from '../../../kernel/email-address.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { sayCountry } from '../../ui/country.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = { person: InquiryDetails['person']; receipt: string; facts: InquiryDetails['facts']; now: Date }

export function PersonFacts({ person, receipt, facts, now }: Props) {
  const rows = [
    { label: t('field.salutation'), value: person.salutation },
    { label: t('inquiry.name'), value: person.name },
    { label: t('field.email'), value: person.email && <Address person={person} receipt={receipt} /> },
    { label: t('field.country'), value: person.country && sayCountry(person.country) },
    { label: t('field.employer'), value: person.employer },
    ...facts,
    { label: t('inquiry.since'), value: <Instant at={person.since} now={now} /> },
  ]
  return (
    <dl className="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir={typeof value === 'string' ? 'auto' : undefined}>
            {value || <span className="muted">{t('inquiry.not-given')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Address({ person, receipt }: Omit<Props, 'facts' | 'now'>) {
  const { email, isConfirmed, sharesAddressWith } = person
  return (
    <>
      <a href={mailtoHref(email, { subject: receipt })}>{email}</a>
      {!isConfirmed && <p className="muted small">{t('inquiry.unconfirmed')}</p>}
      {sharesAddressWith.length > 0 && (
        <p className="small">
          {t('inquiry.shares-address', { names: joinWords(sharesAddressWith.map(({ name }) => name)) })}
        </p>
      )}
    </>
  )
}
