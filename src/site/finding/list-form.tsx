import type { ReactNode } from 'react'
import { t } from '../../messages/message.ts'
import { valuesOf, type Findable, type Query } from './query.ts'

/** How each value of a scope is called, in the order in which it is offered. */
export type Labels<Scope extends string> = Readonly<Record<Scope, ReadonlyMap<string, string>>>

export type ListProps<Scope extends string, Order extends string, Item extends Findable<Scope>> = {
  path: string
  query: Query<Scope, Order, Item>
  items: readonly Item[]
  labels: Labels<Scope>
}

type Props<Scope extends string, Order extends string, Item extends Findable<Scope>> = ListProps<
  Scope,
  Order,
  Item
> & {
  /** What the form is for, as a screen reader says it. */
  name: string
  submit: string
  legends: Readonly<Record<Scope, string>>
  /** How each order is called; without them there is one order. */
  orders?: Readonly<Record<Order, string>>
  /** Scopes that are shown where all have the same value, too: that everyone begins in the fall answers a question. */
  telling?: readonly Scope[]
}

/** Words, order and filters; a plain form that is sent by GET. */
export function ListForm<Scope extends string, Order extends string, Item extends Findable<Scope>>({
  path,
  query,
  items,
  labels,
  name,
  submit,
  legends,
  orders,
  telling = [],
}: Props<Scope, Order, Item>) {
  return (
    <form className="finder-form" action={path} method="get" role="search" aria-label={name}>
      <div className="field">
        <label htmlFor="q">{t('finder.words')}</label>
        <input id="q" name="q" type="search" dir="auto" defaultValue={query.words || undefined} />
      </div>
      {orders && (
        <div className="field">
          <label htmlFor="order">{t('finder.order')}</label>
          <select id="order" name="order" defaultValue={query.order}>
            {query.finding.orders.map((order) => (
              <option key={order} value={order}>
                {orders[order]}
              </option>
            ))}
          </select>
        </div>
      )}
      <details className="finder-filters" open={query.filters.length > 0 || undefined}>
        <summary>{t('finder.filters', { count: query.filters.length })}</summary>
        {query.finding.scopes
          .filter(
            (scope) => telling.includes(scope) || query.asked[scope].length > 0 || isChoice(scope, items),
          )
          .map((scope) => (
            <Choices
              key={scope}
              name={scope}
              legend={legends[scope]}
              counts={query.countBy(scope, items)}
              asked={query.asked[scope]}
              labels={labels[scope]}
            />
          ))}
      </details>
      <p className="finder-submit">
        <button type="submit" className="button button-quiet">
          {submit}
        </button>
      </p>
    </form>
  )
}

/** One value is a choice only where something does not have it. */
const isChoice = <Scope extends string>(scope: Scope, items: readonly Findable<Scope>[]): boolean =>
  valuesOf(items, scope).length > 1 ||
  items.some(({ facets }) => facets.every((each) => each[scope].length === 0))

type ChoicesProps = {
  name: string
  legend: ReactNode
  counts: ReadonlyMap<string, number>
  asked: readonly string[]
  labels: ReadonlyMap<string, string>
}

function Choices({ name, legend, counts, asked, labels }: ChoicesProps) {
  if (counts.size === 0) return null
  return (
    <fieldset className="scope">
      <legend>{legend}</legend>
      {[...labels]
        .filter(([value]) => counts.has(value))
        .map(([value, label]) => {
          const count = counts.get(value) ?? 0
          return (
            <label key={value} className={count === 0 ? 'choice choice-empty' : 'choice'}>
              <input type="checkbox" name={name} value={value} defaultChecked={asked.includes(value)} />
              <span>
                {label} <small>{t('finder.count', { count })}</small>
              </span>
            </label>
          )
        })}
    </fieldset>
  )
}
