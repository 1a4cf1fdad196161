import './custom-elements.ts'
import type { ComponentProps, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { spokenTag, t } from '../../messages/message.ts'
import type { Frame, Sheet } from '../frame.ts'
import { addressOnSite, markedAs, ownUnless } from '../visited-language.ts'
import { drawWhole } from '../pieces.ts'
import { pageKey } from '../page-key.ts'
import type { Crumb } from './breadcrumb.tsx'
import { breadcrumbData } from './program-data.ts'
import { JsonLd } from './json-ld.tsx'
import { Alerts } from './alerts.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Languages } from './languages.tsx'
import { Masthead } from './masthead.tsx'
import { Trusted } from './trusted.tsx'

type Props = {
  frame: Frame
  /** The page's `h1`; the title begins with it. */
  title: string
  description?: string
  /** The path that search engines should keep; null where there is none, as on an error page. */
  canonicalPath: string | null
  /** The path with the query that it shows, where search engines fold it into another: languages, paper and reports lead here. */
  herePath?: string
  /** The way up to the page, for search engines, where it does not write that itself. */
  crumbs?: readonly Crumb[] | undefined
  noindex?: boolean
  card?: string
  feeds?: ComponentProps<typeof Head>['feeds']
  sheet?: Sheet
  /** Stands before everything in `main`, above the `h1`: an error summary. */
  problem?: ReactNode
  children: ReactNode
}

/** The document around every page: head, skip link, alerts, navigation, `main`, footer. */
export function Page({ frame, problem, crumbs, children: shown, herePath, ...about }: Props) {
  const path = herePath ?? about.canonicalPath
  const children = (
    <>
      {shown}
      {crumbs && about.canonicalPath !== null && (
        <JsonLd
          data={breadcrumbData(frame.origin, [...crumbs, { label: about.title, href: about.canonicalPath }])}
        />
      )}
    </>
  )
  if (frame.isEmbedded)
    return (
      <html lang={frame.school.language}>
        <Head frame={frame} hasErrors={Boolean(problem)} {...about} noindex />
        <body className="embedded">
          <main id="main" tabIndex={-1}>
            {problem}
            {children}
          </main>
        </body>
      </html>
    )
  return (
    <html lang={frame.visited.tag} dir={frame.visited.direction === 'rtl' ? 'rtl' : undefined}>
      <Head frame={frame} hasErrors={Boolean(problem)} {...about} />
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {frame.around.demonstration && (
          <aside className="demonstration" aria-label={t('demonstration')}>
            <p {...markedAs(ownUnless(frame.words.demonstration !== undefined, frame))}>
              {frame.around.demonstration.notice}
            </p>
          </aside>
        )}
        <Languages frame={frame} path={path} />
        <Alerts frame={frame} path={about.canonicalPath} />
        <Masthead school={frame.around} menus={frame.menus} search={frame.systems.search} path={path} />
        <main id="main" tabIndex={-1}>
          {frame.isFallback ? (
            <Untranslated frame={frame}>
              {problem}
              {children}
            </Untranslated>
          ) : (
            <>
              {problem}
              {children}
            </>
          )}
        </main>
        {path !== null && (
          <p className="on-paper">
            {t('page.on-paper', { address: frame.origin + addressOnSite(frame, path) })}
          </p>
        )}
        <Footer
          school={frame.around}
          own={ownUnless(frame.words.notice !== undefined, frame)}
          menus={frame.menus}
          reportHref={reportHrefOf(frame, path)}
        />
      </body>
    </html>
  )
}

/** The page in the school's own language, its interface too, under a sentence that says so. */
function Untranslated({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { tag, direction } = frame.own
  const html = frame.inPage(() => drawWhole(() => renderToStaticMarkup(<>{children}</>)))
  return (
    <>
      <p className="untranslated">{t('languages.untranslated', { language: nameOf(tag) })}</p>
      <Trusted as="div" lang={tag} dir={direction} html={html} />
    </>
  )
}

const nameOf = (tag: string) =>
  new Intl.DisplayNames(spokenTag(), { type: 'language' }).of(new Intl.Locale(tag).language) ?? tag

/** The form that reports a mistake, with the page that it is on filled in. */
function reportHrefOf({ systems }: Frame, path: string | null): string | undefined {
  if (systems.report === undefined) return undefined
  return path === null || path === systems.report ? systems.report : pageKey(systems.report, [['page', path]])
}
