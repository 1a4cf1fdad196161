import { contentNotice } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

/** Tells an editor of a review that concerns them, or of a comment that names them. */
export const contentNoticeEmail = email(
  'content-notice',
  contentNotice,
  {
    kind: 'review-asked',
    name: 'Ada Okonkwo',
    by: 'Bo Lindqvist',
    documentId: '0198c0de-0000-7000-8000-00000000000d',
    title: 'Financial aid',
    text: 'The deadlines are new. Do they read well?',
  },
  ({ kind, name, by, documentId, title, text }, { school, origin }) => {
    const subject = t(`mail.content.${kind}.subject`, { name: by, title })
    const greeting = t('mail.greeting', { name })
    const said = t(`mail.content.${kind}.text`, { name: by, title })
    const href = `${origin}/desk/content/${documentId}`
    const why = t('mail.content.why')
    return {
      subject,
      letter: (
        <Letter school={school} title={subject} preview={said} why={why}>
          <p style={look.paragraph} dir="auto">
            {greeting}
          </p>
          <p style={look.paragraph} dir="auto">
            {said}
          </p>
          {text !== '' && (
            <p style={{ ...look.paragraph, whiteSpace: 'pre-line' }} dir="auto">
              {text}
            </p>
          )}
          <p style={look.paragraph}>
            <a className="link" href={href} style={linkStyle(school)}>
              <strong>{t('mail.content.open')}</strong>
            </a>
          </p>
        </Letter>
      ),
      text: [
        subject,
        '',
        greeting,
        '',
        said,
        ...(text === '' ? [] : ['', text]),
        '',
        `${t('mail.content.open')}: ${href}`,
        ...letterFoot(school, why),
      ],
    }
  },
)
