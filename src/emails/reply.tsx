import { reply } from '../core/outreach/schema.ts'
import { plainText } from '../kernel/rich-text.ts'
import { t } from '../messages/message.ts'
import { formatInstant, withLabel } from '../messages/spoken-formats.ts'
import { email } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'
import { Lines, quoted } from './lines.tsx'
import { RichText } from './rich-text.tsx'

const example = {
  receipt: 'R-7K3M-9QPD-4TXW',
  text: 'Dear Zoë,\n\nYes, you can study part-time. Most of our nurses take two courses a term.\n\nCall me if you would like to talk it over.',
  staffName: 'Cleo Counselor',
  signature: 'Cleo Counselor',
  files: [],
  question: 'Can I study part-time while I work as a nurse?',
  askedAt: '2026-01-12T15:00:00.000Z',
}

/** What a counselor wrote, as it was written, with the question below. */
export const replyEmail = email('reply', reply, example, (data, { school, myInquiryUrl }) => {
  const { receipt, text, signature, files, question } = data
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
      <Letter school={school} title={title} preview={plainText(text).slice(0, 120)} why={why}>
        <RichText text={text} school={school} />
        {signature !== '' && <RichText text={signature} school={school} />}
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
    files,
    text: [
      plainText(text),
      ...(signature === '' ? [] : ['', plainText(signature)]),
      '',
      withLabel(t('mail.my-inquiry'), mine),
      ...(question === '' ? [] : ['', asked, ...quoted(question)]),
      ...letterFoot(school, why),
    ],
  }
})
