import { upkeepNotice } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

/** Tells an editor what the nightly look at the site found that was not there before. */
export const upkeepNoticeEmail = email(
  'upkeep-notice',
  upkeepNotice,
  {
    name: 'Ada Okonkwo',
    count: 2,
    lines: [
      { documentId: '0198c0de-0000-7000-8000-00000000000d', title: 'Financial aid', count: 2 },
      { documentId: '0198c0de-0000-7000-8000-00000000000e', title: 'Visit us', count: 1 },
    ],
  },
  ({ name, count, lines }, { school, origin }) => {
    const subject = t('mail.upkeep.subject', { count })
    const greeting = t('mail.greeting', { name })
    const said = t('mail.upkeep.text', { count })
    const why = t('mail.upkeep.why')
    const more = count > lines.length ? [t('mail.upkeep.more', { count: count - lines.length })] : []
    const hrefOf = (id: string) => `${origin}/desk/content/${id}`
    const sayCount = (count: number) => t('mail.upkeep.count', { count })
    const all = `${origin}/desk/upkeep`
    return {
      subject,
      letter: (
        <Letter school={school} title={subject} preview={said} why={why}>
          <p style={look.paragraph} dir="auto">
            {greeting}
          </p>
          <p style={look.paragraph}>{said}</p>
          {lines.map(({ documentId, title, count }) => (
            <p key={documentId} style={look.paragraph} dir="auto">
              <a className="link" href={hrefOf(documentId)} style={linkStyle(school)}>
                {title}
              </a>
              <br />
              {sayCount(count)}
            </p>
          ))}
          {more.map((text) => (
            <p key={text} style={look.paragraph}>
              {text}
            </p>
          ))}
          <p style={look.paragraph}>
            <a className="link" href={all} style={linkStyle(school)}>
              <strong>{t('mail.upkeep.open')}</strong>
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
        ...lines.flatMap(({ documentId, title, count }) => ['', title, sayCount(count), hrefOf(documentId)]),
        ...more.flatMap((text) => ['', text]),
        '',
        `${t('mail.upkeep.open')}: ${all}`,
        ...letterFoot(school, why),
      ],
    }
  },
)
