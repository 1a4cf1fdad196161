import { invitation, passwordReset, signInLink } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { withLabel } from '../messages/spoken-formats.ts'
import { email, type MailSurroundings, type WrittenMail } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

const linkId = '0198c0de-0000-7000-8000-00000000000a'

/** Invites a colleague, by a link that works once. */
export const invitationEmail = email(
  'invitation',
  invitation,
  { linkId, invitedBy: 'Ada Okonkwo' },
  (data, surroundings) => {
    const { name: school } = surroundings.school
    return writeLink(surroundings, {
      subject: t('mail.invitation.subject', { school }),
      title: t('mail.invitation.title'),
      greeting: t('mail.greeting.plain'),
      lead: data.invitedBy
        ? t('mail.invitation.text', { name: data.invitedBy, school })
        : t('mail.invitation.text.plain', { school }),
      link: t('mail.invitation.link'),
      url: surroundings.staffUrl('welcome', data.linkId),
      lifetime: t('mail.invitation.lifetime'),
      why: t('mail.invitation.why'),
    })
  },
)

/** Lets a colleague choose a new password, by a link that works once. */
export const passwordResetEmail = email(
  'password-reset',
  passwordReset,
  { linkId, name: 'Ada Okonkwo' },
  (data, surroundings) => writeNamedLink('password-reset', 'reset-password', data, surroundings),
)

/** Signs a colleague in, by a link that works once. */
export const signInLinkEmail = email(
  'sign-in-link',
  signInLink,
  { linkId, name: 'Ada Okonkwo' },
  (data, surroundings) => writeNamedLink('sign-in-link', 'sign-in-link', data, surroundings),
)

function writeNamedLink(
  template: 'password-reset' | 'sign-in-link',
  page: 'reset-password' | 'sign-in-link',
  { linkId, name }: { linkId: string; name: string },
  surroundings: MailSurroundings,
): WrittenMail {
  return writeLink(surroundings, {
    subject: t(`mail.${template}.subject`),
    title: t(`mail.${template}.title`),
    greeting: t('mail.greeting', { name }),
    lead: t(`mail.${template}.text`, { school: surroundings.school.name }),
    link: t(`mail.${template}.link`),
    url: surroundings.staffUrl(page, linkId),
    lifetime: t(`mail.${template}.lifetime`),
    why: t(`mail.${template}.why`),
  })
}

type LinkLetter = Record<
  'subject' | 'title' | 'greeting' | 'lead' | 'link' | 'url' | 'lifetime' | 'why',
  string
>

function writeLink({ school }: MailSurroundings, letter: LinkLetter): WrittenMail {
  const { subject, title, greeting, lead, link, url, lifetime, why } = letter
  return {
    subject,
    letter: (
      <Letter school={school} title={title} preview={lead} why={why}>
        <p style={look.paragraph} dir="auto">
          {greeting}
        </p>
        <p style={look.paragraph}>{lead}</p>
        <p style={look.paragraph}>
          <a className="link" href={url} style={linkStyle(school)}>
            <strong>{link}</strong>
          </a>
        </p>
        <p style={look.paragraph}>{lifetime}</p>
      </Letter>
    ),
    text: [title, '', greeting, '', lead, '', withLabel(link, url), '', lifetime, ...letterFoot(school, why)],
  }
}
