import { contentNotice } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { writeForStaff } from './staff-letter.tsx'

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
  ({ kind, name, by, documentId, title, text }, surroundings) => {
    const words = t(`mail.content.${kind}.text`, { name: by, title })
    return writeForStaff(surroundings, {
      subject: t(`mail.content.${kind}.subject`, { name: by, title }),
      name,
      paragraphs: text === '' ? [words] : [words, text],
      link: { label: t('mail.content.open'), href: `${surroundings.origin}/desk/content/${documentId}` },
      why: t('mail.content.why'),
    })
  },
)
