import { subscription } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

const example = {
  requestId: '0198c0de-0000-7000-8000-00000000000b',
  newsletter: 'This week in master’s programs',
  chosen: ['Information sessions and events', 'Ceramics'],
}

/** Asks whether the newsletter is wanted: by a code for the page that waits, or by a link to a button. */
export const subscriptionEmail = email(
  'subscription',
  subscription,
  example,
  ({ requestId, newsletter, chosen }, { school, subscriberUrl, codeFor }) => {
    const title = t('mail.subscription.title')
    const code = codeFor(requestId)
    const url = subscriberUrl('confirm', requestId)
    const lead = t('mail.subscription.text', { newsletter, school: school.name })
    const why = t('mail.subscription.why')
    return {
      // The code first, where a list of mails or a notice on a phone shows it.
      subject: t('mail.subscription.subject', { code }),
      letter: (
        <Letter school={school} title={title} preview={lead} why={why}>
          <p style={look.paragraph}>{lead}</p>
          <ul style={look.list}>
            {chosen.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p style={look.paragraph}>{t('mail.subscription.code')}</p>
          <p style={{ ...look.paragraph, ...look.code }}>{code}</p>
          <p style={look.paragraph}>
            {t('mail.subscription.or')}{' '}
            <a className="link" href={url} style={linkStyle(school)}>
              <strong>{t('mail.subscription.link')}</strong>
            </a>
          </p>
          <p style={look.paragraph}>{t('mail.subscription.lifetime')}</p>
        </Letter>
      ),
      text: [
        title,
        '',
        lead,
        '',
        ...chosen.map((each) => `- ${each}`),
        '',
        t('mail.subscription.code'),
        '',
        code,
        '',
        t('mail.subscription.or'),
        url,
        '',
        t('mail.subscription.lifetime'),
        ...letterFoot(school, why),
      ],
    }
  },
)
