import { visitCode } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { look } from './letter-style.ts'

const example = { codeId: '0198c0de-0000-7000-8000-00000000000c', purpose: 'open' as const, minutes: 15 }

/** The six figures that open a person's own page, or allow one act there. */
export const visitCodeEmail = email('visit-code', visitCode, example, (data, { school, visitCodeFor }) => {
  const { codeId, purpose, minutes } = data
  const code = visitCodeFor(codeId)
  const title = t(`mail.visit-code.title.${purpose}`)
  const lead = t(`mail.visit-code.text.${purpose}`)
  const lifetime = t('mail.visit-code.lifetime', { minutes })
  const why = t('mail.visit-code.why')
  return {
    // The code first, where a list of mails or a notice on a phone shows it.
    subject: t('mail.visit-code.subject', { code }),
    letter: (
      <Letter school={school} title={title} preview={lead} why={why}>
        <p style={look.paragraph}>{lead}</p>
        <p style={{ ...look.paragraph, ...look.code }}>{code}</p>
        <p style={look.paragraph}>{lifetime}</p>
        <p style={look.paragraph}>{t('mail.visit-code.not-you')}</p>
      </Letter>
    ),
    text: [
      title,
      '',
      lead,
      '',
      code,
      '',
      lifetime,
      '',
      t('mail.visit-code.not-you'),
      ...letterFoot(school, why),
    ],
  }
})
