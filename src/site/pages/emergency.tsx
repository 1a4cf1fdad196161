import '../components/custom-elements.ts'
import type { Alert } from '../../core/alerts/index.ts'
import { contactOf, hrefOf } from '../../core/content/index.ts'
import { mailtoHref } from '../../kernel/email-address.ts'
import { t } from '../../messages/message.ts'
import { formatDay, formatInstant } from '../../messages/spoken-formats.ts'
import { alertStreamPath } from '../alerts/alert-stream-path.ts'
import { AlertKind, isToldAsDrill } from '../components/alert-kind.tsx'
import { EmailText } from '../components/email-text.tsx'
import { Languages } from '../components/languages.tsx'
import { LinkList } from '../components/link-list.tsx'
import type { Frame, School } from '../frame.ts'
import { markedAs, ownUnless, pathHere, type ShownLanguage } from '../visited-language.ts'

type Props = { frame: Frame; alerts: readonly Alert[]; css: readonly string[] }

/**
 * The front page while an emergency lasts: what has happened, whom to call, and the ways to the other pages. A few KB with no fonts or
 * pictures, for a crowd on a poor network. With script it gives way to the usual page as soon as the emergency is over.
 */
export function EmergencyPage({ frame, alerts, css }: Props) {
  const { school, assets, menus } = frame
  const [first] = alerts
  const contact = contactOf(school)
  return (
    <html lang={frame.visited.tag} dir={frame.visited.direction === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <title>{t('title.of', { title: first?.summary.title ?? '', school: school.name })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.js.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        {/* Without one a browser asks for `/favicon.ico`, and gets a page that is larger than this one. */}
        {frame.iconHref && <link rel="icon" type="image/svg+xml" href={frame.iconHref} />}
        {school.hideFromSearchEngines && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
      </head>
      <body>
        <Languages frame={frame} path="/" />
        <header>
          <p className="name">{school.name}</p>
          {school.demonstration && <p className="note">{school.demonstration.notice}</p>}
        </header>
        <main id="main" tabIndex={-1}>
          {alerts.map((alert) => (
            <Emergency
              key={alert.key}
              alert={alert}
              school={school}
              own={ownUnless(alert.locale !== undefined, frame)}
              level={alert === first ? 'h1' : 'h2'}
            />
          ))}
          <h2>{t('emergency.contact')}</h2>
          <ul>
            {contact.telephone && (
              <li>
                <a href={`tel:${contact.telephone.replace(/[^+\d]/g, '')}`}>{contact.telephone}</a>
              </li>
            )}
            <li>
              <a href={mailtoHref(contact.email)}>
                <EmailText email={contact.email} />
              </a>
            </li>
          </ul>
          <h2>{t('emergency.pages')}</h2>
          <LinkList
            className="links"
            items={[{ label: t('emergency.ask'), href: '/inquire' }, ...(menus.section?.items ?? [])]}
          />
          <p className="note">{t('emergency.short')}</p>
        </main>
        <live-alerts
          stream={pathHere(alertStreamPath)}
          emergency={alerts.map(({ revisionId }) => revisionId).join(' ')}
        />
      </body>
    </html>
  )
}

type EmergencyProps = {
  alert: Alert
  school: School
  /** The school's own language, where the page speaks another. */
  own: ShownLanguage | undefined
  level: 'h1' | 'h2'
}

function Emergency({ alert: { summary }, school, own, level: Heading }: EmergencyProps) {
  const { title, text, link, starts, updated } = summary
  const mark = markedAs(own)
  const when = starts ? formatInstant(new Date(starts), school.timeZone, school.language) : formatDay(updated)
  return (
    <div className="emergency">
      <AlertKind className="kind" alert={summary} own={own} />
      <Heading {...mark}>{title}</Heading>
      {isToldAsDrill(summary) && <p>{t('alert.drill.text')}</p>}
      {text && <p {...mark}>{text}</p>}
      {link && (
        <p>
          <a href={hrefOf(link)} {...mark}>
            {link.label}
          </a>
        </p>
      )}
      <p className="note">{t('alert.updated', { day: when })}</p>
    </div>
  )
}
