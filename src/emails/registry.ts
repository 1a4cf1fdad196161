import { isMailTemplate, type MailTemplate, type RenderedMail } from '../core/outreach/schema.ts'
import { acknowledgementEmail } from './acknowledgement.tsx'
import { contentNoticeEmail } from './content-notice.tsx'
import type { Email, MailSurroundings } from './email.ts'
import { emergencyNoticeEmail } from './emergency-notice.tsx'
import { eventRegistrationEmail } from './event-registration.tsx'
import { digestEmail } from './digest.tsx'
import { speaking } from '../messages/message.ts'
import { replyEmail } from './reply.tsx'
import { invitationEmail, passwordResetEmail, signInLinkEmail } from './staff-access.tsx'
import { subscriptionEmail } from './subscription.tsx'
import { staffDigestEmail, staffNoticeEmail } from './staff-notice.tsx'
import { upkeepNoticeEmail } from './upkeep-notice.tsx'
import { visitCodeEmail } from './visit-code.tsx'
import { weeklyFiguresEmail } from './weekly-figures.tsx'

/** Every mail that leaves, by the name the outbox knows it under. */
export const emails: Readonly<Record<MailTemplate, Email>> = {
  acknowledgement: acknowledgementEmail,
  reply: replyEmail,
  invitation: invitationEmail,
  'password-reset': passwordResetEmail,
  'sign-in-link': signInLinkEmail,
  'event-registration': eventRegistrationEmail,
  subscription: subscriptionEmail,
  digest: digestEmail,
  'visit-code': visitCodeEmail,
  'staff-notice': staffNoticeEmail,
  'content-notice': contentNoticeEmail,
  'emergency-notice': emergencyNoticeEmail,
  'upkeep-notice': upkeepNoticeEmail,
  'staff-digest': staffDigestEmail,
  'weekly-figures': weeklyFiguresEmail,
}

/**
 * Writes a mail in the language of who reads it.
 * @throws when there is no such template, or the data is not the template's
 */
export function renderMail(template: string, data: unknown, surroundings: MailSurroundings): RenderedMail {
  if (!isMailTemplate(template)) throw new Error(`no mail template is called ${template}`)
  return speaking(surroundings.texts, () => emails[template].render(data, surroundings))
}
