import { mailtoHref } from '../../kernel/email-address.ts'
import type { School } from '../frame.ts'

export function PostalAddress({ school }: { school: School }) {
  return (
    <address className="postal">
      {school.address.map((line) => (
        <span key={line}>{line}</span>
      ))}
      <a href={`tel:${school.telephone.replace(/[^+\d]/g, '')}`}>{school.telephone}</a>
      <a href={mailtoHref(school.inquiriesEmail)}>{school.inquiriesEmail}</a>
    </address>
  )
}
