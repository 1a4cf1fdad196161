import { t } from '../../messages/message.ts'
import { pageKey } from '../page-key.ts'
import { looserQueries } from './filter-chips.tsx'
import { nearestWord } from './free-text.ts'
import type { ListProps } from './list-form.tsx'
import type { Findable } from './query.ts'

type Props<Scope extends string, Order extends string, Item extends Findable<Scope>> = ListProps<
  Scope,
  Order,
  Item
> & {
  /** Says what a looser query brings, such as `there are 3 programs`. */
  brings: (count: number) => string
  /** Leads to the whole list. */
  all: string
}

/** No search ends in nothing: what each filter keeps away, the word that may have been meant, and a person to ask. */
export function NothingFound<Scope extends string, Order extends string, Item extends Findable<Scope>>({
  path,
  query,
  items,
  labels,
  brings,
  all,
}: Props<Scope, Order, Item>) {
  const looser = looserQueries({ query, labels })
    .map((each) => ({ ...each, count: each.query.find(items).length }))
    .filter(({ count }) => count > 0)
  const meant = nearestTo(
    query.words,
    items.map(({ text }) => text),
  )
  const asMeant = meant === undefined ? undefined : query.withWords(meant)
  return (
    <div className="nothing-found">
      {asMeant && asMeant.find(items).length > 0 && (
        <p>
          {t('finder.none.meant')} <a href={pageKey(path, asMeant.entries)}>{meant}</a>
        </p>
      )}
      {looser.length > 0 && (
        <>
          <p>{t('finder.none.looser')}</p>
          <ul className="looser">
            {looser.map(({ label, query: other, count }) => (
              <li key={label}>
                <a href={pageKey(path, other.entries)}>{t('finder.none.without', { label })}</a>{' '}
                {brings(count)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        <a className="button" href={path}>
          {all}
        </a>
        <a className="button button-quiet" href="/inquire">
          {t('finder.ask')}
        </a>
      </p>
    </div>
  )
}

/** Words with each that finds nothing replaced by the nearest that a text has; undefined where none is near. */
function nearestTo(asked: string, texts: readonly string[]): string | undefined {
  const words = asked.split(/\s+/).filter(Boolean)
  const meant = words.map((word) => nearestWord(word, texts) ?? word)
  return meant.join(' ') === words.join(' ') ? undefined : meant.join(' ')
}
