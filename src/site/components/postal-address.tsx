import { contactOf } from '../../core/content/index.ts'
import { mailtoHref } from '../../kernel/email-address.ts'
import { t } from '../../messages/message.ts'
import { formatClock } from '../../messages/spoken-formats.ts'
import type { School } from '../frame.ts'
import { EmailText } from './email-text.tsx'

export const telephoneHref = (telephone: string): string => `tel:${telephone.replace(/[^+\d]/g, '')}`

/** The school's own address. A demonstration shows it as plain text: nobody should write there because of it. */
export function PostalAddress({ school }: { school: School }) {
  const { address, telephone, inquiriesEmail, demonstration, promise } = school
  return (
    <address className="postal">
      {address.map((line) => (
        <span key={line}>
          <bdi>{line}</bdi>
        </span>
      ))}
      {demonstration ? (
        <span>
          <bdi>{telephone}</bdi>
        </span>
      ) : (
        <a href={telephoneHref(telephone)}>
          <bdi>{telephone}</bdi>
        </a>
      )}
      {promise.opensAt && (
        <span>
          {t('footer.hours', { opens: formatClock(promise.opensAt), closes: formatClock(promise.closesAt) })}
        </span>
      )}
      {demonstration ? (
        <span>
          <EmailText email={inquiriesEmail} />
        </span>
      ) : (
        <a href={mailtoHref(inquiriesEmail)}>
          <EmailText email={inquiriesEmail} />
        </a>
      )}
    </address>
  )
}

/** Where people who sent something can write or call. */
export function ContactAddress({ school }: { school: School }) {
  if (!school.demonstration) return <PostalAddress school={school} />
  const { email, telephone } = contactOf(school)
  return (
    <address className="postal">
      {telephone && (
        <a href={telephoneHref(telephone)}>
          <bdi>{telephone}</bdi>
        </a>
      )}
      <a href={mailtoHref(email)}>
        <EmailText email={email} />
      </a>
    </address>
  )
}
