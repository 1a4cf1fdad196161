import type { RenderedMail } from '../core/outreach/schema.ts'
import { acknowledgementEmail } from './acknowledgement.tsx'
import type { Email, MailSurroundings } from './email.ts'

/** Every mail that leaves, by the name the outbox knows it under. */
export const emails: Readonly<Record<string, Email>> = {
  acknowledgement: acknowledgementEmail,
}

/** @throws when there is no such template, or the data is not the template's */
export function renderMail(template: string, data: unknown, surroundings: MailSurroundings): RenderedMail {
  const email = Object.hasOwn(emails, template) ? emails[template] : undefined
  if (!email) throw new Error(`no mail template is called ${template}`)
  return email.render(data, surroundings)
}
