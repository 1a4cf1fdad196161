import { Fragment } from 'react'
import { contactOf } from '../../core/content/index.ts'
import { mailtoHref } from '../../kernel/email-address.ts'
import { t } from '../../messages/message.ts'
import type { School } from '../frame.ts'
import { EmailText } from './email-text.tsx'
import { telephoneHref } from './postal-address.tsx'

/** For whom the form does not suit: the mailbox and the telephone, in a sentence. */
export function ContactLine({ school }: { school: School }) {
  const { email, telephone } = contactOf(school)
  const links: Record<string, string> = {
    [email]: mailtoHref(email),
    ...(telephone && { [telephone]: telephoneHref(telephone) }),
  }
  const sentence = telephone ? t('form.contact', { email, telephone }) : t('form.contact.email', { email })
  const parts = Object.keys(links).reduce<string[]>(
    (texts, link) =>
      texts.flatMap((text) => text.split(link).flatMap((part, index) => (index > 0 ? [link, part] : [part]))),
    [sentence],
  )
  return (
    <p className="contact-line">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {links[part] ? (
            <a href={links[part]}>
              <EmailText email={part} />
            </a>
          ) : (
            part
          )}
        </Fragment>
      ))}
    </p>
  )
}
