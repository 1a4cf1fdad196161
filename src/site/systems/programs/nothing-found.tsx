import { t } from '../../../messages/message.ts'
import { pageKey } from '../../page-key.ts'
import type { Candidate } from './candidates.ts'
import { nearestWord } from './free-text.ts'
import type { Labels } from './labels.ts'
import type { ProgramQuery } from './program-query.ts'

type Props = { path: string; query: ProgramQuery; candidates: readonly Candidate[]; labels: Labels }

/** No search ends in nothing: what each filter keeps away, the word that may have been meant, and a person to ask. */
export function NothingFound({ path, query, candidates, labels }: Props) {
  const countOf = (other: ProgramQuery) => other.find(candidates).length
  const looser = [
    ...query.filters.map(({ name, value }) => ({
      label: labels[name].get(value) ?? value,
      other: query.without(name, value),
    })),
    ...(query.words === ''
      ? []
      : [{ label: t('finder.quoted', { words: query.words }), other: query.withWords('') }]),
  ].filter(({ other }) => countOf(other) > 0)
  const meant = nearest(
    query,
    candidates.map(({ text }) => text),
  )
  return (
    <div className="nothing-found">
      {meant && countOf(query.withWords(meant)) > 0 && (
        <p>
          {t('finder.none.meant')} <a href={pageKey(path, query.withWords(meant).entries)}>{meant}</a>
        </p>
      )}
      {looser.length > 0 && (
        <>
          <p>{t('finder.none.looser')}</p>
          <ul className="looser">
            {looser.map(({ label, other }) => (
              <li key={label}>
                <a href={pageKey(path, other.entries)}>{t('finder.none.without', { label })}</a>{' '}
                {t('finder.none.brings', { count: countOf(other) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        <a className="button" href={path}>
          {t('finder.all')}
        </a>
        <a className="button button-quiet" href="/inquire">
          {t('finder.ask')}
        </a>
      </p>
    </div>
  )
}

/** The words with each that finds nothing replaced by the nearest that a program has; undefined where none is near. */
function nearest(query: ProgramQuery, texts: readonly string[]): string | undefined {
  const words = query.words.split(/\s+/).filter(Boolean)
  const meant = words.map((word) => nearestWord(word, texts) ?? word)
  return meant.join(' ') === words.join(' ') ? undefined : meant.join(' ')
}
