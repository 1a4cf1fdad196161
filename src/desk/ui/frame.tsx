import type { ReactNode } from 'react'
import { t } from '../../messages/desk-message.ts'

type Props = {
  /** What stands beside the name: navigation and who is signed in. */
  masthead?: ReactNode
  /** What concerns every screen. */
  notices?: ReactNode
  isNarrow?: boolean
  children: ReactNode
}

/** The furniture of every screen: skip link, masthead, main. */
export function Frame({ masthead, notices, isNarrow = false, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {t('desk.skip')}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <a className="masthead-name" href="/desk">
            <strong>{t('desk.name')}</strong>
            <span className="masthead-school muted small">{document.documentElement.dataset.school}</span>
          </a>
          {masthead}
        </div>
      </header>
      {notices}
      <main id="main" tabIndex={-1} className={isNarrow ? 'page page--narrow' : 'page'}>
        {children}
      </main>
    </>
  )
}
