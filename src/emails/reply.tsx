import { reply } from '../core/outreach/schema.ts'
import { formatInstant } from '../kernel/dates.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'
import { Lines, quoted } from './lines.tsx'

const example = {
  receipt: 'R-7K3M-9QPD-4TXW',
  text: 'Dear Zoë,\n\nYes, you can study part-time. Most of our nurses take two courses a term.\n\nCall me if you would like to talk it over.\n\nCleo Counselor',
  staffName: 'Cleo Counselor',
  question: 'Can I study part-time while I work as a nurse?',
  askedAt: '2026-01-12T15:00:00.000Z',
}

/** What a counselor wrote, as it was written, with the question below. */
export const replyEmail = email('reply', reply, example, (data, { school, myInquiryUrl }) => {
  const { receipt, text, question } = data
  const title = t('mail.reply.title', { school: school.name })
  const why = t('mail.reply.why', { receipt })
  const asked = t('mail.reply.asked', {
    instant: formatInstant(new Date(data.askedAt), school.timeZone, school.language),
  })
  const mine = myInquiryUrl(receipt)
  return {
    // The subject of the mail it answers, by which mail programs show both as one conversation.
    subject: t('mail.reply.subject', { subject: t('mail.acknowledgement.subject', { receipt }) }),
    letter: (
      <Letter school={school} title={title} preview={text.slice(0, 120)} why={why}>
        {text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index} style={look.paragraph} dir="auto">
            <Lines text={paragraph} />
          </p>
        ))}
        <p style={look.paragraph}>
          <a className="link" href={mine} style={linkStyle(school)}>
            {t('mail.my-inquiry')}
          </a>
        </p>
        {question !== '' && (
          <>
            <p className="muted" style={look.paragraph}>
              {asked}
            </p>
            <blockquote className="rule" style={look.quote} dir="auto">
              <Lines text={question} />
            </blockquote>
          </>
        )}
      </Letter>
    ),
    text: [
      text,
      '',
      `${t('mail.my-inquiry')}: ${mine}`,
      ...(question === '' ? [] : ['', asked, ...quoted(question)]),
      ...letterFoot(school, why),
    ],
  }
})
