import { t } from '../../../messages/message.ts'

type Props = {
  path: string
  typed: string
  /** How many entries were found; empty where nothing was asked. */
  found: string
  /** The same in a search of the whole site; undefined where that is switched off. */
  search: string | undefined
}

/** Narrows the page that it stands on, by plain GET. */
export function FilterForm({ path, typed, found, search }: Props) {
  return (
    <form
      className="directory-filter"
      action={path}
      method="get"
      role="search"
      aria-label={t('directory.label')}
    >
      <div className="field">
        <label htmlFor="directory-q">{t('directory.label')}</label>
        <input id="directory-q" type="search" name="q" defaultValue={typed} maxLength={80} />
      </div>
      <button type="submit" className="button button-quiet">
        {t('directory.show')}
      </button>
      {found !== '' && (
        <p className="directory-found" role="status">
          {found} <a href={path}>{t('directory.all')}</a>
          {search !== undefined && (
            <>
              {' '}
              <a href={search}>{t('directory.search')}</a>
            </>
          )}
        </p>
      )}
    </form>
  )
}
