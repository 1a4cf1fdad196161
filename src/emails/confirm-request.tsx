import { t } from '../messages/message.ts'
import { withLabel } from '../messages/spoken-formats.ts'
import type { MailSurroundings, WrittenMail } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

/** Asks a sender to say that a request is theirs. Nothing that was typed stands in it: the address may be anyone's. */
export function confirmRequestEmail(
  { receipt }: { receipt: string },
  { school, confirmUrl }: MailSurroundings,
): WrittenMail {
  const title = t('mail.confirm.title')
  const lead = t('mail.confirm.text', { school: school.name })
  const why = t('mail.confirm.why')
  const url = confirmUrl(receipt)
  return {
    subject: t('mail.confirm.subject', { receipt }),
    letter: (
      <Letter school={school} title={title} preview={lead} why={why}>
        <p style={look.paragraph}>{lead}</p>
        <p style={look.paragraph}>
          <a className="link" href={url} style={linkStyle(school)}>
            <strong>{t('mail.confirm.link')}</strong>
          </a>
        </p>
        <p style={look.paragraph}>
          {t('mail.acknowledgement.number')}: <span style={look.number}>{receipt}</span>
        </p>
      </Letter>
    ),
    text: [
      title,
      '',
      lead,
      '',
      withLabel(t('mail.confirm.link'), url),
      '',
      withLabel(t('mail.acknowledgement.number'), receipt),
      ...letterFoot(school, why),
    ],
  }
}
