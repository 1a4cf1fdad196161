import { staffDigest, staffNotice, type MailData } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { formatInstant } from '../messages/spoken-formats.ts'
import { email, type MailSurroundings } from './email.ts'
import { writeForStaff, type ListedInLetter, type SaidInLetter } from './staff-letter.tsx'

const line = {
  inquiryId: '0198c0de-0000-7000-8000-00000000000d',
  receipt: 'R-7K3M-9QPD-4TXW',
  dueBy: '2026-01-13T22:00:00.000Z',
  isOver: false,
}

/** Tells a colleague that they were named in a note, that a promise ends or is over, or that a reply of theirs did not arrive. */
export const staffNoticeEmail = email(
  'staff-notice',
  staffNotice,
  { kind: 'due-soon', name: 'Ada Okonkwo', by: '', count: 1, lines: [line] },
  (data, surroundings) => {
    const { kind, count, by } = data
    return writeForStaff(surroundings, {
      subject: t(`mail.staff.${kind}.subject`, { count, name: by }),
      name: data.name,
      paragraphs: [
        kind === 'undelivered'
          ? t('mail.staff.undelivered.text', { count, refused: data.refused ?? 'unknown' })
          : t(`mail.staff.${kind}.text`, { count, name: by }),
      ],
      lines: inquiriesIn(data.lines, surroundings),
      after: sayRest(count - data.lines.length),
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
    const queue = `${surroundings.origin}/desk?show=unassigned`
    const others = [
      unassigned > 0 && { text: t('mail.staff.digest.unassigned', { count: unassigned }), href: queue },
      tasks > 0 && { text: t('mail.staff.digest.tasks', { count: tasks }) },
      unread > 0 && { text: t('mail.staff.digest.unread', { count: unread }) },
    ]
    return writeForStaff(surroundings, {
      subject: sayDigest(mine, unassigned),
      name: data.name,
      // The list follows what it is of.
      paragraphs: mine > 0 ? [t('mail.staff.digest.mine', { count: mine })] : [],
      lines: inquiriesIn(data.lines, surroundings),
      after: [...sayRest(mine - data.lines.length), ...others.filter((each) => each !== false)],
      link: { label: t('mail.staff.open'), href: `${surroundings.origin}/desk/my-work` },
      why: t('mail.staff.digest.why'),
    })
  },
)

function sayDigest(mine: number, unassigned: number): string {
  if (mine > 0 && unassigned > 0) return t('mail.staff.digest.subject', { mine, unassigned })
  if (mine > 0) return t('mail.staff.digest.subject.mine', { mine })
  if (unassigned > 0) return t('mail.staff.digest.subject.unassigned', { unassigned })
  return t('mail.staff.digest.subject.no-inquiry')
}

const inquiriesIn = (lines: MailData['staff-notice']['lines'], { school, origin }: MailSurroundings) =>
  lines.map(({ inquiryId, receipt, dueBy, isOver }): ListedInLetter => {
    const href = `${origin}/desk/inquiries/${inquiryId}`
    if (dueBy === null) return { href, label: receipt }
    const instant = formatInstant(new Date(dueBy), school.timeZone, school.language)
    const note = t(isOver ? 'mail.staff.was-due' : 'mail.staff.due', { instant })
    return { href, label: receipt, note }
  })

/** Of the inquiries that are not listed. */
const sayRest = (count: number): SaidInLetter[] =>
  count > 0 ? [{ text: t('mail.staff.more', { count }) }] : []
