import './custom-elements.ts'
import type { ComponentProps, ReactNode } from 'react'
import { t } from '../../messages/message.ts'
import type { Frame } from '../frame.ts'
import { pageKey } from '../page-key.ts'
import { Alerts } from './alerts.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Masthead } from './masthead.tsx'

type Props = {
  frame: Frame
  /** The page's `h1`; the title begins with it. */
  title: string
  description?: string
  /** The path that search engines should keep; null where there is none, as on an error page. */
  canonicalPath: string | null
  noindex?: boolean
  card?: string
  feeds?: ComponentProps<typeof Head>['feeds']
  /** Stands before everything in `main`, above the `h1`: an error summary. */
  problem?: ReactNode
  children: ReactNode
}

/** The document around every page: head, skip link, alerts, navigation, `main`, footer. */
export function Page({ frame, problem, children, ...about }: Props) {
  return (
    <html lang={frame.school.language}>
      <Head frame={frame} hasErrors={Boolean(problem)} {...about} />
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {frame.school.demonstration && (
          <aside className="demonstration" aria-label={t('demonstration')}>
            <p>{frame.school.demonstration.notice}</p>
          </aside>
        )}
        <Alerts frame={frame} path={about.canonicalPath} />
        <Masthead school={frame.school} menus={frame.menus} search={frame.systems.search} />
        <main id="main" tabIndex={-1}>
          {problem}
          {children}
        </main>
        <Footer
          school={frame.school}
          menus={frame.menus}
          reportHref={reportHrefOf(frame, about.canonicalPath)}
        />
      </body>
    </html>
  )
}

/** The form that reports a mistake, with the page that it is on filled in. */
function reportHrefOf({ systems }: Frame, path: string | null): string | undefined {
  if (systems.report === undefined) return undefined
  return path === null || path === systems.report ? systems.report : pageKey(systems.report, [['page', path]])
}
