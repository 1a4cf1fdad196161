import { emergencyNotice } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { email } from './email.ts'
import { writeForStaff } from './staff-letter.tsx'

/** Tells a colleague who may publish that an emergency waits for a person's word. */
export const emergencyNoticeEmail = email(
  'emergency-notice',
  emergencyNotice,
  {
    name: 'Ada Okonkwo',
    sender: 'alerts@city.example',
    title: 'Storm over the city',
    text: 'Snow and wind until 6 pm.\n\nStay inside.',
    isDrill: false,
  },
  ({ name, sender, title, text, isDrill }, surroundings) =>
    writeForStaff(surroundings, {
      subject: t(isDrill ? 'mail.emergency.subject.drill' : 'mail.emergency.subject', { title }),
      name,
      paragraphs: [
        ...(isDrill ? [t('mail.emergency.drill')] : []),
        t('mail.emergency.text', { sender, title }),
        ...(text === '' ? [] : [text]),
        t('mail.emergency.what'),
      ],
      link: { label: t('mail.emergency.open'), href: `${surroundings.origin}/desk/alerts` },
      why: t('mail.emergency.why'),
    }),
)
