import { t } from '../../messages/message.ts'
import type { Frame, Sheet } from '../frame.ts'
import { cardAt, cardHere } from '../picture-cards.ts'
import { addressOnSite } from '../visited-language.ts'
import { Alternates } from './languages.tsx'
import { atomPath } from '../alerts/alert-stream-path.ts'

type Props = {
  frame: Frame
  title: string
  description?: string
  canonicalPath: string | null
  noindex?: boolean
  /** The path of the picture that other sites show of a link: a program's, a post's, or the site's own. */
  card?: string
  sheet?: Sheet
  /** What a feed reader finds on the page. */
  feeds?: readonly { title: string; href: string; type: string }[]
  hasErrors: boolean
}

export function Head({
  frame,
  title,
  description,
  canonicalPath,
  noindex,
  feeds = [],
  card = cardOf(frame, canonicalPath),
  sheet,
  hasErrors,
}: Props) {
  const { assets, school, origin } = frame
  const address = canonicalPath === null ? '' : addressOnSite(frame, canonicalPath)
  const whole = t('title.of', { title, school: school.name })
  return (
    <head>
      <meta charSet="utf-8" />
      {frame.isEmbedded && <base target="_blank" />}
      <title>{hasErrors ? t('title.error', { title: whole }) : whole}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {assets.fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {[...assets.css, ...((sheet && assets.sheets?.[sheet]) ?? [])].map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <link rel="stylesheet" href={frame.themeHref} />
      {/* Blocks the first paint as a style sheet does: an alert dismissed before must not appear and vanish. */}
      {assets.js.map((src) => (
        <script key={src} type="module" src={src} {...{ blocking: 'render' }} />
      ))}
      {frame.systems.search && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={`${frame.systems.search}/description.xml`}
          title={school.shortName}
        />
      )}
      <link
        rel="alternate"
        type="application/atom+xml"
        href={atomPath}
        title={t('alerts.feed', { school: school.name })}
      />
      <link rel="apple-touch-icon" href="/icons/180.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {feeds.map(({ title, href, type }) => (
        <link key={href} rel="alternate" type={type} title={title} href={href} />
      ))}
      {frame.iconHref && <link rel="icon" type="image/svg+xml" href={frame.iconHref} />}
      {description && <meta name="description" content={description} />}
      {canonicalPath !== null && <link rel="canonical" href={origin + address} />}
      {canonicalPath !== null && !noindex && <Alternates frame={frame} path={canonicalPath} />}
      {(noindex || frame.isAside || school.hideFromSearchEngines) && <meta name="robots" content="noindex" />}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={school.name} />
      {description && <meta property="og:description" content={description} />}
      {canonicalPath !== null && <meta property="og:url" content={origin + address} />}
      <meta property="og:type" content="website" />
      <meta property="og:image" content={origin + (frame.isFallback ? card : cardHere(card))} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
    </head>
  )
}

/** Of a page on which a system stands, or below it, that page's; of any other without a picture, the site's. */
function cardOf({ systems }: Frame, path: string | null): string {
  const place = Object.values(systems).find((each) => path === each || path?.startsWith(`${each}/`))
  return place === undefined ? '/cards/site.png' : cardAt(place)
}
