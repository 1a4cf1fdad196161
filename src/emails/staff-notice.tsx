import { staffDigest, staffNotice, type MailData } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { formatInstant } from '../messages/spoken-formats.ts'
import { email, type MailSurroundings, type WrittenMail } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

const line = {
  inquiryId: '0198c0de-0000-7000-8000-00000000000d',
  receipt: 'R-7K3M-9QPD-4TXW',
  dueBy: '2026-01-13T22:00:00.000Z',
}

/** Tells a colleague that they were named in a note, or that a promise ends or is over. */
export const staffNoticeEmail = email(
  'staff-notice',
  staffNotice,
  { kind: 'due-soon', name: 'Ada Okonkwo', by: '', count: 1, lines: [line] },
  (data, surroundings) => {
    const { kind, count, by } = data
    return writeForStaff(surroundings, {
      subject: t(`mail.staff.${kind}.subject`, { count, name: by }),
      name: data.name,
      paragraphs: [t(`mail.staff.${kind}.text`, { count, name: by })],
      lines: data.lines,
      more: count - data.lines.length,
      link: { label: t('mail.staff.open'), href: `${surroundings.origin}/desk/my-work` },
      why: t('mail.staff.why'),
    })
  },
)

/** What is new and due for a colleague this morning. */
export const staffDigestEmail = email(
  'staff-digest',
  staffDigest,
  { name: 'Ada Okonkwo', counts: { mine: 3, unassigned: 2, tasks: 1, unread: 1 }, lines: [line] },
  (data, surroundings) => {
    const { mine, unassigned, tasks, unread } = data.counts
    const counted = [
      mine > 0 && t('mail.staff.digest.mine', { count: mine }),
      unassigned > 0 && t('mail.staff.digest.unassigned', { count: unassigned }),
      tasks > 0 && t('mail.staff.digest.tasks', { count: tasks }),
      unread > 0 && t('mail.staff.digest.unread', { count: unread }),
    ]
    return writeForStaff(surroundings, {
      subject: t('mail.staff.digest.subject', { mine, unassigned }),
      name: data.name,
      paragraphs: counted.filter((each) => each !== false),
      lines: data.lines,
      more: Math.max(0, mine - data.lines.length),
      link: { label: t('mail.staff.open'), href: `${surroundings.origin}/desk/my-work` },
      why: t('mail.staff.digest.why'),
    })
  },
)

type StaffLetter = {
  subject: string
  name: string
  paragraphs: readonly string[]
  lines: MailData['staff-notice']['lines']
  /** How many inquiries are not listed. */
  more: number
  link: { label: string; href: string }
  why: string
}

function writeForStaff({ school, origin }: MailSurroundings, letter: StaffLetter): WrittenMail {
  const { subject, paragraphs, lines, more, link, why } = letter
  const greeting = t('mail.greeting', { name: letter.name })
  const hrefOf = (id: string) => `${origin}/desk/inquiries/${id}`
  const sayDue = (dueBy: string | null) =>
    dueBy === null
      ? ''
      : t('mail.staff.due', { instant: formatInstant(new Date(dueBy), school.timeZone, school.language) })
  const rest = more > 0 ? [t('mail.staff.more', { count: more })] : []
  return {
    subject,
    letter: (
      <Letter school={school} title={subject} preview={paragraphs[0] ?? ''} why={why}>
        <p style={look.paragraph} dir="auto">
          {greeting}
        </p>
        {paragraphs.map((text) => (
          <p key={text} style={look.paragraph}>
            {text}
          </p>
        ))}
        {lines.map(({ inquiryId, receipt, dueBy }) => (
          <p key={inquiryId} style={look.paragraph}>
            <a className="link" href={hrefOf(inquiryId)} style={linkStyle(school)}>
              {receipt}
            </a>
            {dueBy !== null && (
              <>
                <br />
                {sayDue(dueBy)}
              </>
            )}
          </p>
        ))}
        {rest.map((text) => (
          <p key={text} style={look.paragraph}>
            {text}
          </p>
        ))}
        <p style={look.paragraph}>
          <a className="link" href={link.href} style={linkStyle(school)}>
            <strong>{link.label}</strong>
          </a>
        </p>
      </Letter>
    ),
    text: [
      subject,
      '',
      greeting,
      ...paragraphs.flatMap((text) => ['', text]),
      ...lines.flatMap(({ inquiryId, receipt, dueBy }) => [
        '',
        receipt,
        ...(dueBy === null ? [] : [sayDue(dueBy)]),
        hrefOf(inquiryId),
      ]),
      ...rest.flatMap((text) => ['', text]),
      '',
      `${link.label}: ${link.href}`,
      ...letterFoot(school, why),
    ],
  }
}
