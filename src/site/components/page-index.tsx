import type { ReactNode } from 'react'
import { t } from '../../messages/message.ts'

type Props = { items: readonly { href: string; label: string }[]; children?: ReactNode }

/** What a long page holds, beside its text; below it what one can do. On a small screen it folds, and the page has a bar of its own for that. */
export function PageIndex({ items, children }: Props) {
  return (
    <nav className="page-index" aria-label={t('page.index')}>
      <details>
        <summary>{t('page.index')}</summary>
        <p className="page-index-title" aria-hidden="true">
          {t('page.index')}
        </p>
        <ol>
          {items.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ol>
      </details>
      {children && <div className="page-index-actions">{children}</div>}
    </nav>
  )
}
