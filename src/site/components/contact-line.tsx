import { Fragment } from 'react'
import { mailtoHref } from '../../kernel/email-address.ts'
import { t } from '../../messages/message.ts'
import type { School } from '../frame.ts'

/** For whom the form does not suit: the mailbox and the telephone, in a sentence. */
export function ContactLine({ school }: { school: School }) {
  const links: Record<string, string> = {
    [school.inquiriesEmail]: mailtoHref(school.inquiriesEmail),
    [school.telephone]: `tel:${school.telephone.replace(/[^+\d]/g, '')}`,
  }
  const sentence = t('form.contact', { email: school.inquiriesEmail, telephone: school.telephone })
  const parts = Object.keys(links).reduce<string[]>(
    (texts, link) =>
      texts.flatMap((text) => text.split(link).flatMap((part, index) => (index > 0 ? [link, part] : [part]))),
    [sentence],
  )
  return (
    <p className="contact-line">
      {parts.map((part, index) => (
        <Fragment key={index}>{links[part] ? <a href={links[part]}>{part}</a> : part}</Fragment>
      ))}
    </p>
  )
}
