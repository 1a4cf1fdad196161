import { t } from '../../../messages/message.ts'
import { WordForm } from '../../finding/word-form.tsx'

export const maxTyped = 80

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
    <WordForm
      path={path}
      id="directory-q"
      label={t('directory.label')}
      submit={t('directory.show')}
      typed={typed}
      maxTyped={maxTyped}
      found={
        found !== '' && (
          <p className="line-form-found" role="status">
            <span>{found}</span> <a href={path}>{t('directory.all')}</a>
            {search !== undefined && <a href={search}>{t('directory.search')}</a>}
          </p>
        )
      }
    />
  )
}
