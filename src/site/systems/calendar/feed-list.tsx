import { Section } from '../../components/section.tsx'
import { t } from '../../../messages/message.ts'
import { feedPaths } from './feed-paths.ts'
import type { Choices } from './filters.ts'

type Props = { path: string; origin: string; choices: Choices }

/** The calendar for calendars: a link that phones and desktop programs subscribe to, and its address to paste elsewhere. */
export function Feeds({ path, origin, choices }: Props) {
  const all = `${path}${feedPaths.all}`
  return (
    <Section
      id="feeds"
      title={t('calendar.feeds')}
      lead={<p>{t('calendar.feeds.lead')}</p>}
      className="calendar-feeds"
    >
      <p className="actions feeds-all">
        <a className="button" href={asWebcal(origin, all)}>
          {t('calendar.feeds.subscribe')}
        </a>
      </p>
      <copy-text copied={t('receipt.copied')} label={t('calendar.feeds.copy')}>
        <p className="feed-address">{origin + all}</p>
      </copy-text>
      <div className="feeds-parts">
        <Part
          title={t('calendar.feeds.programs')}
          origin={origin}
          feeds={choices.programs.map(({ key, name }) => ({
            href: path + feedPaths.program(key),
            label: name,
          }))}
        />
        <Part
          title={t('calendar.feeds.kinds')}
          origin={origin}
          feeds={choices.kinds.map((kind) => ({
            href: path + feedPaths.kind(kind),
            label: t(`calendar.kinds.${kind}`),
          }))}
        />
      </div>
    </Section>
  )
}

function Part({
  title,
  feeds,
  origin,
}: {
  title: string
  origin: string
  feeds: readonly { href: string; label: string }[]
}) {
  if (feeds.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className="links">
        {feeds.map(({ href, label }) => (
          <li key={href}>
            <a href={asWebcal(origin, href)}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** By this scheme a calendar subscribes instead of taking over what there is at the moment. */
const asWebcal = (origin: string, path: string) => `${origin.replace(/^https?:/, 'webcal:')}${path}`
