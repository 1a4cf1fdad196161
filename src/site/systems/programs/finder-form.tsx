import { t } from '../../../messages/message.ts'
import type { Candidate } from './candidates.ts'
import type { Labels } from './labels.ts'
import { orders, type ProgramQuery } from './program-query.ts'
import { scopeNames, type ScopeName } from './scopes.ts'

type Props = {
  path: string
  query: ProgramQuery
  candidates: readonly Candidate[]
  labels: Labels
}

/** Words, order and filters; a plain form that is sent by GET. */
export function FinderForm({ path, query, candidates, labels }: Props) {
  return (
    <form className="finder-form" action={path} method="get" role="search" aria-label={t('finder.form')}>
      <div className="field">
        <label htmlFor="q">{t('finder.words')}</label>
        <input id="q" name="q" type="search" dir="auto" defaultValue={query.words || undefined} />
      </div>
      <div className="field">
        <label htmlFor="order">{t('finder.order')}</label>
        <select id="order" name="order" defaultValue={query.order}>
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`finder.order.${order}`)}
            </option>
          ))}
        </select>
      </div>
      <details className="finder-filters" open={query.filters.length > 0 || undefined}>
        <summary>{t('finder.filters', { count: query.filters.length })}</summary>
        {scopeNames.map((name) => (
          <Scope key={name} name={name} query={query} candidates={candidates} labels={labels} />
        ))}
      </details>
      <p className="finder-submit">
        <button type="submit" className="button button-quiet">
          {t('finder.submit')}
        </button>
      </p>
    </form>
  )
}

function Scope({ name, query, candidates, labels }: Omit<Props, 'path'> & { name: ScopeName }) {
  const counts = query.countBy(name, candidates)
  // A choice between one thing is none.
  if (counts.size < 2 && query.asked[name].length === 0) return null
  const values = [...labels[name]].filter(([value]) => counts.has(value))
  return (
    <fieldset className="scope">
      <legend>{t(`finder.scope.${name}`)}</legend>
      {values.map(([value, label]) => {
        const count = counts.get(value) ?? 0
        return (
          <label key={value} className={count === 0 ? 'choice choice-empty' : 'choice'}>
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={query.asked[name].includes(value)}
            />
            <span>
              {label} <small>{t('finder.count', { count })}</small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
