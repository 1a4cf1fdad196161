import { t } from '../../messages/message.ts'
import { pageKey } from '../page-key.ts'
import type { ListProps } from './list-form.tsx'
import type { Findable, Query } from './query.ts'

/** What a list is narrowed by; each chip leads to the same without it. */
export function FilterChips<Scope extends string, Order extends string, Item extends Findable<Scope>>(
  props: Omit<ListProps<Scope, Order, Item>, 'items'>,
) {
  const chips = looserQueries(props)
  if (chips.length === 0) return null
  return (
    <ul className="filter-chips" aria-label={t('finder.chips')}>
      {chips.map(({ label, query }) => (
        <li key={label}>
          <a className="filter-chip" href={pageKey(props.path, query.entries)}>
            <span className="visually-hidden">{t('finder.remove')} </span>
            <span>{label}</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a className="filter-clear" href={props.path}>
            {t('finder.clear')}
          </a>
        </li>
      )}
    </ul>
  )
}

/** The same query without each single thing that it asks. */
export function looserQueries<Scope extends string, Order extends string, Item extends Findable<Scope>>({
  query,
  labels,
}: Omit<ListProps<Scope, Order, Item>, 'path' | 'items'>): {
  label: string
  query: Query<Scope, Order, Item>
}[] {
  return [
    ...(query.words === ''
      ? []
      : [{ label: t('finder.quoted', { words: query.words }), query: query.withWords('') }]),
    ...query.filters.map(({ scope, value }) => ({
      label: labels[scope].get(value) ?? value,
      query: query.without(scope, value),
    })),
  ]
}
