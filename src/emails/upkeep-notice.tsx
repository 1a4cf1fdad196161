import { upkeepNotice } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { writeForStaff } from './staff-letter.tsx'

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
  ({ name, count, lines }, surroundings) => {
    const { origin } = surroundings
    const unlisted = count - lines.length
    return writeForStaff(surroundings, {
      subject: t('mail.upkeep.subject', { count }),
      name,
      paragraphs: [t('mail.upkeep.text', { count })],
      lines: lines.map(({ documentId, title, count }) => ({
        href: `${origin}/desk/content/${documentId}`,
        label: title,
        note: t('mail.upkeep.count', { count }),
      })),
      after: unlisted > 0 ? [{ text: t('mail.upkeep.more', { count: unlisted }) }] : [],
      link: { label: t('mail.upkeep.open'), href: `${origin}/desk/upkeep` },
      why: t('mail.upkeep.why'),
    })
  },
)
