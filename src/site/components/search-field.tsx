import './custom-elements.ts'
import type { ReactNode } from 'react'
import { t } from '../../messages/message.ts'

type Props = {
  /** Where the search stands: `/search`. */
  path: string
  /** Different for each field of a page. */
  id: string
  q?: string
  children?: ReactNode
}

/** The search of the site. Without script it leads to the results; script adds suggestions (ARIA Authoring Practices, combobox). */
export function SearchField({ path, id, q = '', children }: Props) {
  return (
    <search-field suggestions={`${path}/suggest`} label={t('search.suggestions')}>
      <form className="search-form" action={path} method="get" role="search" aria-label={t('search.label')}>
        <label className="visually-hidden" htmlFor={id}>
          {t('search.label')}
        </label>
        <input
          id={id}
          className="search-input"
          type="search"
          name="q"
          defaultValue={q}
          placeholder={t('search.label')}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        {children}
        <button type="submit" className="search-button">
          <Lens />
          <span className="visually-hidden">{t('search.button')}</span>
        </button>
      </form>
    </search-field>
  )
}

/** Decoration: what it stands beside says what it is. */
export function Lens() {
  return (
    <svg className="lens" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="6" />
      <path d="m13 13 5 5" />
    </svg>
  )
}
