import { t } from '../../../messages/message.ts'
import { calendarKinds } from './entries.ts'
import { filterKeys, type Choices, type Filters } from './filters.ts'

type Props = {
  action: string
  filters: Filters
  choices: Choices
  /** What else the address says, and keeps. */
  kept?: readonly (readonly [string, string])[]
}

/** Chooses by a plain GET; a button and no script sends it. */
export function FilterForm({ action, filters, choices, kept = [] }: Props) {
  const options = {
    // What is chosen stays in the list, also in a month that has none of it.
    kind: calendarKinds
      .filter((kind) => choices.kinds.includes(kind) || kind === filters.kind)
      .map((kind) => ({ value: kind, label: t(`calendar.kinds.${kind}`) })),
    program: choices.programs.map(({ key, name }) => ({ value: key, label: name })),
    audience: choices.audiences.map((audience) => ({ value: audience, label: audience })),
  }
  const isFiltered = filterKeys.some((key) => filters[key] !== null)
  return (
    <form className="filters" action={action} method="get" aria-label={t('calendar.filter')}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filterKeys.map(
        (key) =>
          options[key].length > 0 && (
            <div key={key} className="field">
              <label htmlFor={`filter-${key}`}>{t(`calendar.filter.${key}`)}</label>
              <select id={`filter-${key}`} name={key} defaultValue={filters[key] ?? ''}>
                <option value="">{t('calendar.filter.all')}</option>
                {options[key].map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
          ),
      )}
      <p className="filters-actions">
        <button type="submit" className="button button-quiet">
          {t('calendar.filter.show')}
        </button>
        {isFiltered && <a href={withQuery(action, kept)}>{t('calendar.filter.clear')}</a>}
      </p>
    </form>
  )
}

export function withQuery(path: string, values: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(values.map(([name, value]) => [name, value])).toString()
  return query === '' ? path : `${path}?${query}`
}
