import { digest, type Digest } from '../core/outreach/schema.ts'
import { t } from '../messages/message.ts'
import { withLabel } from '../messages/spoken-formats.ts'
import { email, type MailSchool } from './email.ts'
import { Letter, letterFoot } from './letter.tsx'
import { linkStyle, look } from './letter-style.ts'

const example: Digest = {
  subscriptionId: '0198c0de-0000-7000-8000-00000000000c',
  newsletter: 'This week in master’s programs',
  sender: { name: 'Master’s Programs News' },
  groups: [
    {
      topic: 'Information sessions and events',
      items: [
        {
          title: 'Information session: Master of Arts in Ceramics',
          text: 'Faculty and students answer your questions, online.',
          href: '/events/ceramics-information-session',
          when: 'Wednesday, January 14, 2026 at 12:00 PM EST',
        },
      ],
    },
    {
      topic: 'News of the school',
      items: [
        {
          title: 'A course in the evening, from eleven time zones',
          text: 'How a live virtual program keeps a conversation going across the clock.',
          href: '/stories/a-course-in-the-evening',
          when: 'January 8, 2026',
        },
        {
          title: 'Nine capstones that changed how a clinic works',
          text: 'What graduates did with their last project.',
          href: '/stories/nine-capstones',
          when: 'January 7, 2026',
        },
      ],
    },
  ],
}

/** The week's news and events of what a subscriber chose. It comes from a sender of its own, and says how to end it. */
export const digestEmail = email('digest', digest, example, (data, { school, origin, subscriberUrl }) => {
  const { newsletter, groups, subscriptionId, sender } = data
  const [first] = groups.flatMap(({ items }) => items)
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const why = t('mail.digest.why', { newsletter })
  const preferences = subscriberUrl('preferences', subscriptionId)
  const end = subscriberUrl('end', subscriptionId)
  const urlOf = (href: string) => (href.startsWith('/') ? `${origin}${href}` : href)
  return {
    subject: t('mail.digest.subject', { newsletter, title: first?.title ?? '', more: count - 1 }),
    bulk: { sender, unsubscribeUrl: end },
    letter: (
      <Letter
        school={school}
        title={newsletter}
        preview={first?.text ?? ''}
        why={why}
        links={[
          { label: t('mail.digest.preferences'), href: preferences },
          { label: t('mail.digest.end'), href: end },
        ]}
      >
        {groups.map(({ topic, items }) => (
          <Group key={topic} topic={topic} items={items} school={school} urlOf={urlOf} />
        ))}
      </Letter>
    ),
    text: [
      newsletter,
      ...groups.flatMap(({ topic, items }) => [
        '',
        topic.toUpperCase(),
        ...items.flatMap(({ title, text, href, when }) => ['', title, when, text, urlOf(href)]),
      ]),
      ...letterFoot(school, why),
      '',
      withLabel(t('mail.digest.preferences'), preferences),
      withLabel(t('mail.digest.end'), end),
    ],
  }
})

type GroupProps = Digest['groups'][number] & { school: MailSchool; urlOf: (href: string) => string }

function Group({ topic, items, school, urlOf }: GroupProps) {
  return (
    <>
      <h2 className="ink rule" style={look.part}>
        {topic}
      </h2>
      {items.map(({ title, text, href, when }) => (
        <div key={href} style={look.item}>
          <h3 style={look.itemTitle}>
            <a className="link" href={urlOf(href)} style={linkStyle(school)}>
              {title}
            </a>
          </h3>
          <p className="muted" style={look.itemWhen}>
            {when}
          </p>
          <p style={{ margin: 0 }}>{text}</p>
        </div>
      ))}
    </>
  )
}
